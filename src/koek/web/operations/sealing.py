"""An encrypted stream: a passphrase makes the key (scrypt), AES-256-GCM seals chunk after chunk.

Each chunk is bound to the header, to its place and to whether it is the last, so that nothing can be changed,
moved, left out or cut off without being seen. The construction is STREAM, online authenticated encryption.
"""

import json
from secrets import token_bytes
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from koek.errors import FormatError, Mistake

MAGIC = b"koek backup\n"
VERSION = 1
CHUNK = 1 << 16
COST = 1 << 16
"""Memory and time to try one passphrase: 64 MiB, about a fifth of a second."""

_TAG = 16
_LONGEST_HEADER = 1000
_MOST_COST = 1 << 20


class SealedWriter:
    """Encrypts what is written to it; `close` writes the last chunk."""

    def __init__(self, target: BinaryIO, passphrase: bytes, cost: int = COST) -> None:
        header = {"version": VERSION, "cost": cost, "salt": token_bytes(16).hex()}
        header["prefix"] = token_bytes(7).hex()
        written = json.dumps(header).encode()
        self._start = MAGIC + len(written).to_bytes(4, "big") + written
        self._chunks = _Chunks(header, passphrase)
        self._target, self._waiting = target, bytearray()
        target.write(self._start)

    def write(self, data: bytes) -> int:
        """Take more to encrypt."""
        self._waiting += data
        while len(self._waiting) > CHUNK:
            self._seal(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]
        return len(data)

    def close(self) -> None:
        """Write what waits as the last chunk."""
        self._seal(bytes(self._waiting), last=True)

    def _seal(self, plain: bytes, *, last: bool) -> None:
        self._target.write(self._chunks.cipher.encrypt(self._chunks.nonce(last=last), plain, self._start))


class SealedReader:
    """Decrypts a stream; nothing is given out that was not checked.

    Raises
    ------
    FormatError
        ``backup.not_ours``, ``backup.newer``, ``backup.wrong_key`` or ``backup.damaged``.
    """

    def __init__(self, source: BinaryIO, passphrase: bytes, name: str) -> None:
        self._source, self._name = source, name
        header, self._start = self._header()
        self._chunks = _Chunks(header, passphrase)
        self._next = source.read(CHUNK + _TAG)
        self._plain, self._ended = b"", False

    def read(self, size: int = -1) -> bytes:
        """Return at most so many bytes; with -1 all that is left."""
        while not self._ended and (size < 0 or len(self._plain) < size):
            self._plain += self._open()
        size = len(self._plain) if size < 0 else size
        given, self._plain = self._plain[:size], self._plain[size:]
        return given

    def _open(self) -> bytes:
        now, self._next = self._next, self._source.read(CHUNK + _TAG)
        self._ended = not self._next
        is_first = self._chunks.count == 0
        try:
            return self._chunks.cipher.decrypt(self._chunks.nonce(last=self._ended), now, self._start)
        except InvalidTag as wrong:
            cut = is_first and self._opens_as_first(now)
            raise self._trouble("wrong_key" if is_first and not cut else "damaged") from wrong

    def _opens_as_first(self, sealed: bytes) -> bool:
        """Return whether the passphrase is right after all, and only what should follow is gone."""
        try:
            self._chunks.cipher.decrypt(self._chunks.nonce_of(0, last=not self._ended), sealed, self._start)
        except InvalidTag:
            return False
        return True

    def _header(self) -> tuple[dict[str, Any], bytes]:
        start = self._source.read(len(MAGIC) + 4)
        length = int.from_bytes(start[len(MAGIC) :], "big")
        if not start.startswith(MAGIC) or not 0 < length < _LONGEST_HEADER:
            raise self._trouble("not_ours")
        written = self._source.read(length)
        try:
            header: dict[str, Any] = json.loads(written)
            if header["version"] > VERSION:
                raise self._trouble("newer")
            bytes.fromhex(header["salt"] + header["prefix"])
            if header["cost"] not in {1 << power for power in range(1, _MOST_COST.bit_length())}:
                raise self._trouble("not_ours")
        except (ValueError, KeyError, TypeError) as problem:
            raise self._trouble("not_ours") from problem
        return header, start + written

    def _trouble(self, what: str) -> FormatError:
        return FormatError((Mistake(f"backup.{what}", {"file": self._name}),))


class _Chunks:
    """The cipher of one stream, and a nonce for each chunk of it, in order."""

    def __init__(self, header: dict[str, Any], passphrase: bytes) -> None:
        salt = bytes.fromhex(header["salt"])
        key = Scrypt(salt=salt, length=32, n=header["cost"], r=8, p=1).derive(passphrase)
        self.cipher, self._prefix, self.count = AESGCM(key), bytes.fromhex(header["prefix"]), 0

    def nonce(self, *, last: bool) -> bytes:
        """Return the nonce of the next chunk."""
        self.count += 1
        return self.nonce_of(self.count - 1, last=last)

    def nonce_of(self, number: int, *, last: bool) -> bytes:
        """Return the nonce of a chunk."""
        return self._prefix + number.to_bytes(4, "big") + bytes([last])
