#!/usr/bin/env python3
"""Counts characters in a row in civic text, for the repair of slipped bytes: jobs/vocabularies/civic_ngram.csv.

usage: refresh-ngrams.py [--ids odd|even] [--out FILE] JSONL...

Each JSONL file holds objects with "id", "title" and "text" (citizens' messages, proposals, the pages of
data-samples/opened). Only what several documents write is kept, at most three characters long, so that the table holds
figures about the language and no text.
"""
import argparse
import collections
import json
import os
import re

MARKS = str.maketrans(",;:!?()", "，；：！？（）")
KEPT = re.compile(r"[一-鿿，。、；：！？“”‘’《》（）]+")
LEAST = {1: 1, 2: 1, 3: 2}

HEADER = """ngram,count
# How often one to three characters stand in a row in civic text; triples that stand
# in one document only are left out. Counted by refresh-ngrams.py over {documents} citizens' messages,
# provincial proposals and pages of 2010-2020, {characters} characters. Read by the repair of slipped bytes to weigh readings.
"""


def pieces(record):
    text = record.get("title", "") + "\n" + record.get("text", "")
    # Printed proposals break their lines within words.
    text = re.sub(r"(?<=[^\n。；：！？])\n(?=\S)", "", text) if record["id"].startswith("js") else text
    return KEPT.findall(re.sub(r"[ \t]+", "", text).translate(MARKS))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ids", choices=["odd", "even"], help="count half of the documents, to measure on the other")
    parser.add_argument("--out", default=os.path.join(os.path.dirname(__file__), "civic_ngram.csv"))
    parser.add_argument("jsonl", nargs="+")
    arguments = parser.parse_args()
    counts = collections.Counter()
    documents = collections.Counter()
    read = 0
    characters = 0
    for path in arguments.jsonl:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                parity = int(re.findall(r"\d+", record["id"])[-1]) % 2
                if arguments.ids and parity != (arguments.ids == "odd"):
                    continue
                read += 1
                seen = set()
                for piece in pieces(record):
                    characters += len(piece)
                    for size in (1, 2, 3):
                        for i in range(len(piece) - size + 1):
                            counts[piece[i : i + size]] += 1
                            seen.add(piece[i : i + size])
                documents.update(seen)
    kept = sorted(gram for gram in counts if documents[gram] >= LEAST[len(gram)])
    with open(arguments.out, "w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER.format(documents=read, characters=characters))
        for gram in kept:
            out.write(f"{gram},{counts[gram]}\n")


if __name__ == "__main__":
    main()
