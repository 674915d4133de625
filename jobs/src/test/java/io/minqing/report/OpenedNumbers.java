package io.minqing.report;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Presses every number of a page and reads what opens. */
public final class OpenedNumbers {
    /** Sums, shares, days and points: what opens are the records that they come from, and those are of another number. */
    private static final List<String> NO_COUNTS = List.of(
            "参与",
            "走访",
            "捐助",
            "积分",
            "委员",
            "剔除行",
            "已无新稿",
            "答复天数（中位）",
            "最近活动",
            "覆盖乡镇街道",
            "占比倍数（95% 区间）",
            "为应有量的（95% 区间）",
            "环比",
            "来源",
            "点赞",
            "热度",
            "立案率",
            "满意",
            "满意率",
            "办复率",
            "提交",
            "立案",
            "重点",
            "办复",
            "复算",
            "预料（上限）",
            "读入",
            "重复",
            "隔离");

    /** Parts in which the words beside a number are no count of what it opens. */
    private static final List<String> NO_COUNTING_PARTS = List.of("night", "night-table", "quality-lead", "changes");

    private static final String PRESS_ALL = """
            ([columns, parts]) => {
              const problems = [];
              const panel = document.getElementById("panel");
              const body = document.getElementById("panel-body");
              const number = (text) => Number((text.match(/\\d[\\d,]*/) || ["0"])[0].replaceAll(",", ""));
              document.querySelectorAll("main button.more").forEach((button) => button.click());
              const all = [...document.querySelectorAll(".masthead .opens, main .opens, main .heat td.cell")];
              all.forEach((button) => {
                const part = button.closest("[id]").id;
                const column = (button.closest("td") || { dataset: {} }).dataset.name || "";
                const words = `${part} ${column} “${button.textContent}”`;
                button.click();
                if (!panel.open) {
                  problems.push(`${words} opens nothing`);
                  return;
                }
                const title = document.getElementById("panel-title").textContent;
                const sentences = body.querySelectorAll("ol.sentences > li").length;
                const more = [...body.querySelectorAll("button.more:not([hidden])")].map(({ textContent }) => number(textContent.split("共")[1]));
                const found = more.length > 0 ? more[0] : sentences;
                const told = [...body.querySelectorAll("p.note, p.empty, p.judgement")].map(({ textContent }) => textContent).join(" ");
                if (/undefined|NaN|null|\\[object/.test(title + body.textContent)) problems.push(`${words} opens ${body.textContent.slice(0, 200)}`);
                else if (found === 0 && told === "" && number(button.textContent) > 0) problems.push(`${words} opens an empty list`);
                else if (!columns.includes(column) && !parts.includes(part) && /^\\d[\\d,]*( ?[篇件次条个项]|$|（)/.test(button.textContent)
                  && found !== number(button.textContent) && !/本页没有载入|只载较新|看全部|minqing/.test(told)) {
                  problems.push(`${words} opens ${found} (${title})`);
                }
                document.getElementById("panel-close").click();
              });
              return [String(all.length), ...problems];
            }
            """;

    private OpenedNumbers() {}

    /**
     * What is wrong with the numbers of a page that is open: those that open nothing, and counts that open another number of records
     * without saying why. The first element is how many numbers were pressed.
     */
    static List<String> pressAll(Page page) {
        List<String> told = new ArrayList<>();
        for (Object line : (List<?>) page.evaluate(PRESS_ALL, List.of(NO_COUNTS, NO_COUNTING_PARTS))) {
            told.add(line.toString());
        }
        return told;
    }

    /** The same of a file; with what the console complained of. Skips the test where no Chromium is installed. */
    public static List<String> pressAll(Path file) {
        List<String> complaints = new ArrayList<>();
        try (TestBrowser browser = TestBrowser.start();
                Page page = browser.page(1280, complaints)) {
            page.navigate(file.toUri().toString());
            page.waitForSelector(
                    "html[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            List<String> told = pressAll(page);
            told.addAll(complaints);
            return told;
        }
    }
}
