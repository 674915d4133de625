package io.minqing.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;

/** What is said when a request cannot be answered: to a program as RFC 9457 says, to a person as a page. */
final class Problem {
    private Problem() {}

    /** For a program. */
    static Answer of(int status, String why) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", why);
        problem.put("status", status);
        return Answer.json(status, "application/problem+json", problem);
    }

    /** For a person. */
    static Answer page(int status, String why) {
        Frame frame = new Frame("无法回答", null, null);
        Frame.add(
                frame.main(),
                "h1",
                switch (status) {
                    case 404 -> "没有这一页";
                    case 400 -> "条件写得不对";
                    case 503 -> "暂时无法回答";
                    default -> "出错了";
                });
        Frame.add(frame.main(), "p", why).attr("lang", "en");
        Frame.link(frame.main().appendElement("p"), "/", "回到查找文稿");
        Document document = frame.document();
        return Answer.page(status, document);
    }
}
