"""What one would write in an afternoon: jieba with part of speech, keyword topics, regular expressions for places and counts, pandas."""
import collections
import json
import pathlib
import re
import sys

import jieba.posseg
import pandas
from bs4 import BeautifulSoup

TOPICS = {
    "housing": "物业 住房 小区 业主",
    "transport": "公路 交通 公交 停车",
    "health": "医院 医疗 卫生院 义诊",
    "education": "学校 教育 教师 学生",
    "agriculture": "农业 种植 合作社 农户",
    "elderly_care": "养老 敬老院 老年人",
    "employment": "就业 务工 创业",
    "proposals": "提案 立案 办复",
    "tea_industry": "茶产业 茶园 茶企",
    "water_environment": "河道 水库 污水",
}
KEYWORDS = {word: topic for topic, words in TOPICS.items() for word in words.split()}
PLACE = re.compile(r"[一-鿿]{2,6}(?:省|自治区|市|州|县|区|旗)")
COUNT = re.compile(r"(\d+(?:\.\d+)?)(余|多)?(万|亿)?(件|条|户|人次|人|家|场|篇|元|亩|%)")
DATE = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")

rows = []
facts = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            text = BeautifulSoup(page["html"], "html.parser").get_text("\n") if "html" in page else page["text"]
            words = collections.Counter(token.word for token in jieba.posseg.cut(text))
            topics = collections.Counter()
            for word, topic in KEYWORDS.items():
                topics[topic] += words[word]
            places = collections.Counter(PLACE.findall(text))
            facts += len(COUNT.findall(text))
            date = DATE.search(text)
            rows.append(
                {
                    "month": date.group(0)[:7] if date else None,
                    "place": places.most_common(1)[0][0] if places else None,
                    "topic": topics.most_common(1)[0][0] if topics else None,
                    "text": hash(text),
                }
            )
frame = pandas.DataFrame(rows).drop_duplicates("text")
table = frame.groupby(["month", "place", "topic"]).size().reset_index(name="articles")
print(len(frame), len(table), facts)
