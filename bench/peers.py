"""Splits standard input into sentences with another library, a paragraph at a time; one sentence a line.

peers.py icu | pysbd | blingfire | syntok | nltk        (pip install PyICU, pysbd, blingfire, syntok, nltk)
"""
import sys


def icu():
    from icu import BreakIterator, Locale
    iterator = BreakIterator.createSentenceInstance(Locale("en"))

    def split(text):
        iterator.setText(text)
        start = 0
        for end in iterator:
            yield text[start:end]
            start = end
    return split


def pysbd():
    import pysbd
    return pysbd.Segmenter(language="en", clean=False).segment


def blingfire():
    from blingfire import text_to_sentences
    return lambda text: text_to_sentences(text).split("\n")


def syntok():
    from syntok import segmenter
    return lambda text: ("".join(t.spacing + t.value for t in sentence)
                         for paragraph in segmenter.analyze(text) for sentence in paragraph)


def nltk():
    from nltk.tokenize.punkt import PunktSentenceTokenizer
    return PunktSentenceTokenizer().tokenize


def main():
    split = {f.__name__: f for f in (icu, pysbd, blingfire, syntok, nltk)}[sys.argv[1]]()
    for line in sys.stdin:
        if line.strip():
            for sentence in split(line.strip()):
                print(sentence.strip())


main()
