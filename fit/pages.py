#!/usr/bin/env python3
"""Lay out the articles of WCXB's dev split as fit.py reads them: FOLDER/ground-truth.json, FOLDER/w3m/*.txt, FOLDER/strip/*.txt.

  pages.py CHECKOUT STRIP FOLDER

CHECKOUT is a checkout of github:Murrough-Foley/web-content-extraction-benchmark (CC BY 4.0); its test split is not touched.
STRIP is the command that strips tags (HTML on standard input, text on standard output). Needs w3m.
"""
import glob, gzip, json, os, re, subprocess, sys


def decoded(page):
    named = re.search(rb"charset=[\"']?([\w-]+)", page[:4096])
    for encoding in ["utf-8"] + ([named.group(1).decode()] if named else []):
        try:
            return page.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    return page.decode("utf-8", "replace")


def main():
    checkout, strip, folder = sys.argv[1:]
    truth = {}
    for task in ("w3m", "strip"):
        os.makedirs(os.path.join(folder, task), exist_ok=True)
    dump = ["w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "80"]
    for path in sorted(glob.glob(os.path.join(checkout, "dev/ground-truth/*.json"))):
        key, page = os.path.basename(path)[:-5], json.load(open(path))
        body = page["ground_truth"].get("main_content")
        if page["_internal"]["page_type"]["primary"] != "article" or not body:
            continue
        html = decoded(gzip.open(os.path.join(checkout, "dev/html", key + ".html.gz")).read()).encode("utf-8", "replace")
        for task, command in (("w3m", dump), ("strip", ["sh", "-c", strip])):
            text = subprocess.run(command, input=html, stdout=subprocess.PIPE).stdout
            open(os.path.join(folder, task, key + ".txt"), "wb").write(text)
        truth[key] = {"articleBody": body, "url": page.get("url") or key}
    json.dump(truth, open(os.path.join(folder, "ground-truth.json"), "w"))


if __name__ == "__main__":
    main()
