"""Why a document cannot be read, and what its owner can do about it.

DocumentRefused
├── EmptyDocument       holds nothing to read
├── TooLarge            more bytes, pages or letters than are read
│   ├── TooManyPages
│   └── UnpacksTooLarge   a small file that unpacks into a large one
├── UnknownFormat       neither text, docx nor pdf
│   └── HoldsMacros       a Word file with programs in it
├── LockedDocument      asks for a password
├── ScannedDocument     pictures of pages, without text
├── UnknownEncoding     letters that are in none of the encodings that are read
├── DamagedDocument     breaks its own format
└── ReadingEnded        took more time or memory than a document may
    └── ReaderBroke       the reader itself failed on it
"""

from typing import ClassVar

from domain.refusal import Refusal


class DocumentRefused(Refusal):
    """The file cannot be read as a decision document. Nothing is kept of it."""

    title: ClassVar[str] = "The document cannot be read"
    remedy: ClassVar[str | None] = "Send it as txt, docx or pdf with text in it"


class EmptyDocument(DocumentRefused):
    """No bytes, or no letters in them."""

    title = "The document is empty"
    remedy = "Check that the right file was chosen, and that it was saved"


class TooLarge(DocumentRefused):
    """More than is read from one document; nothing of it was read."""

    title = "The document is larger than what is read"
    remedy = "Send the letter alone, without attachments"


class TooManyPages(TooLarge):
    """A pdf with more pages than are read from one document."""

    title = "The document has more pages than are read"
    remedy = "Take out the pages with the decision, and send those"


class UnpacksTooLarge(TooLarge):
    """A packed file whose contents are out of all proportion to it; it was not unpacked."""

    title = "The file unpacks into far more than a document"
    remedy = "Open it in Word, save it anew as .docx, and send that"


class UnknownFormat(DocumentRefused):
    """The bytes are of a kind that is not read, whatever the name says."""

    title = "The file is neither text, docx nor pdf"
    remedy = "Open it in its own program, save it as docx or pdf, and send that"


class HoldsMacros(UnknownFormat):
    """A Word file with programs in it. They would go on to whoever fetches the original."""

    title = "The Word file holds macros"
    remedy = "Save it as .docx, which holds none, and send that"


class LockedDocument(DocumentRefused):
    """The file is encrypted and asks for a password."""

    title = "The document asks for a password"
    remedy = "Open it with its password, save a copy without, and send that"


class ScannedDocument(DocumentRefused):
    """Pages that are pictures. Letters are not guessed from pictures here."""

    title = "The pdf holds pictures of pages, without text"
    remedy = "Send the file that was scanned, or run text recognition (OCR) on it first"


class UnknownEncoding(DocumentRefused):
    """The letters make no sense in any of the encodings that are read."""

    title = "The text is in an encoding that is not read"
    remedy = "Save it as UTF-8, and send that"


class DamagedDocument(DocumentRefused):
    """The file breaks the rules of its own format."""

    title = "The file is damaged"
    remedy = "Open it in its own program, save it anew, and send that"


class ReadingEnded(DocumentRefused):
    """The process that read it was ended for it, or went down by itself."""

    title = "The document took more time or memory to read than a document may"
    remedy = "Save it anew as pdf or txt, without pictures and attachments, and send that"


class ReaderBroke(ReadingEnded):
    """A fault of the reader's own, which somebody should hear of."""

    title = "The reader failed on this document"
    remedy = "Send it as txt meanwhile, and tell those who run the system what it says here"
