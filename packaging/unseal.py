#!/usr/bin/python3
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a sealed notebook without Hearth: writes it as a plain SQLite file that any SQLite tool reads.

    unseal.py NOTEBOOK.hearth-sealed OUT.sqlite [--passphrase-fd N]

The passphrase or the recovery key is asked for. Needs Python 3.9 and PyNaCl (Debian: python3-nacl), nothing of Hearth.
Written from core/storage/SEALED-FORMAT.md alone, which explains every step.
"""
import argparse
import getpass
import hashlib
import hmac
import os
import sqlite3
import struct
import sys
import unicodedata

import nacl.bindings as sodium
import nacl.exceptions

CHUNK = 64 * 1024
STREAM_HEADER = 24
CHUNK_SEAL = 17
SEAL = 16
NONCE = 24
HEADER = 272
LOG_HEADER = 80
RECORD_HEAD = NONCE + 4 + SEAL
LONGEST_MESSAGE = 1 << 30
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Refused(Exception):
    """Why a file is not read; nothing of it has been given away."""


def blake2b(data, key=b""):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


def subkey(data_key, number):
    """crypto_kdf_derive_from_key."""
    return hashlib.blake2b(digest_size=32, key=data_key, salt=struct.pack("<QQ", number, 0),
                           person=b"HearthSl" + bytes(8)).digest()


def unsealed(sealed, bound, nonce, key):
    """The message, or None where it is not what was sealed."""
    try:
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, bound, nonce, key)
    except (nacl.exceptions.CryptoError, nacl.exceptions.ValueError):
        return None


def recovery_secret(text):
    """The 20 bytes of a recovery key as it was printed, or None where the text is none."""
    letters = [c for c in text.upper() if not c.isspace() and c != "-"]
    values = [LETTERS.find({"O": "0", "I": "1", "L": "1"}.get(c, c)) for c in letters]
    if len(values) != 36 or -1 in values:
        return None
    number = 0
    for value in values[:32]:
        number = number << 5 | value
    secret = number.to_bytes(20, "big")
    check = 0
    for value in values[32:]:
        check = check << 5 | value
    return secret if int.from_bytes(blake2b(secret)[:3], "big") >> 4 == check else None


class Header:
    def __init__(self, raw):
        if raw[:8] != b"HRTHSEAL":
            raise Refused("this is not a sealed notebook")
        if len(raw) < HEADER:
            raise Refused("the file is cut off")
        self.raw = raw[:HEADER]
        version, derivation = struct.unpack_from("<II", raw, 8)
        if version != 1:
            raise Refused(f"version {version} is not known here")
        self.notebook = raw[16:32]
        self.operations, self.memory_kib = struct.unpack_from("<II", raw, 32)
        if derivation != 2 or not 1 <= self.operations <= 10 or not 8 <= self.memory_kib <= 1024 * 1024:
            raise Refused("the file asks for a derivation that is not allowed")
        self.generation = raw[200:216]
        self.before = raw[216:232]
        (self.included,) = struct.unpack_from("<Q", raw, 232)

    def data_key(self, passphrase):
        secret = recovery_secret(passphrase)
        if secret:
            key = unsealed(self.raw[152:200], self.raw[:12] + self.notebook + b"recovery", self.raw[128:152],
                           blake2b(secret, b"Hearth recovery key"))
            if key:
                return key
        under = sodium.crypto_pwhash_alg(32, unicodedata.normalize("NFC", passphrase).encode(), self.raw[40:56],
                                         self.operations, self.memory_kib * 1024,
                                         sodium.crypto_pwhash_ALG_ARGON2ID13)
        key = unsealed(self.raw[80:128], self.raw[:56], self.raw[56:80], under)
        if not key:
            raise Refused("neither the passphrase nor the recovery key of this notebook")
        return key


class Keys:
    def __init__(self, data_key):
        self.snapshot, self.record, self.header, self.length = (subkey(data_key, n) for n in (1, 2, 3, 4))


def read_snapshot(raw, header, keys):
    if not hmac.compare_digest(raw[240:272], blake2b(raw[:240], keys.header)):
        raise Refused("the header was changed")
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    start = HEADER + STREAM_HEADER
    if len(raw) < start:
        raise Refused("the file is cut off")
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, raw[HEADER:start], keys.snapshot)
    plain = bytearray()
    final = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    for at in range(start, len(raw), CHUNK + CHUNK_SEAL):
        sealed = raw[at:at + CHUNK + CHUNK_SEAL]
        try:
            chunk, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed,
                                                                           header.notebook + header.generation)
        except Exception as error:
            raise Refused(f"chunk {len(plain) // CHUNK} was changed") from error
        is_end = at + len(sealed) == len(raw)
        if not chunk or (tag == final) != is_end:
            raise Refused("the file is cut off, or longer than it was")
        plain += chunk
    if not plain:
        raise Refused("the file is cut off")
    return bytes(plain)


def has_unwritten(raw):
    return bytes(16) in raw or (len(raw) < 16 and not any(raw))


def log_header(header, generation, keys):
    told = b"HRTHSLOG" + struct.pack("<II", 1, 0) + header.notebook + generation
    return told + blake2b(told, keys.header)


def read_log(raw, header, keys):
    """What commits told that are not in the snapshot, oldest first."""
    head = raw[:LOG_HEADER]
    if len(head) < LOG_HEADER or not any(head):
        return []
    generations = [header.generation, header.before]
    match = [g for g in generations if hmac.compare_digest(log_header(header, g, keys), head)]
    if not match:
        raise Refused("the log is of another time")
    generation = match[0]
    messages, at, before = [], LOG_HEADER, head[-SEAL:]
    while len(raw) - at >= RECORD_HEAD:
        rest = raw[at:]
        nonce = rest[:NONCE]
        bound = generation + struct.pack("<Q", len(messages)) + before
        length = unsealed(rest[NONCE:RECORD_HEAD], bound, nonce, keys.length)
        if length is None:
            if has_unwritten(rest):
                break
            raise Refused(f"record {len(messages)} of the log was changed")
        whole = RECORD_HEAD + struct.unpack("<I", length)[0] + SEAL
        if whole > LONGEST_MESSAGE + RECORD_HEAD + SEAL:
            raise Refused(f"record {len(messages)} of the log is too long")
        if len(rest) < whole:
            break
        message = unsealed(rest[RECORD_HEAD:whole], bound, nonce, keys.record)
        if message is None:
            if len(rest) == whole and has_unwritten(rest):
                break
            raise Refused(f"record {len(messages)} of the log was changed")
        messages.append(message)
        before = rest[whole - SEAL:whole]
        at += whole
    if generation == header.generation:
        return messages
    if header.included > len(messages):
        raise Refused("the log is shorter than it was")
    return messages[header.included:]


class Patchset:
    """A patchset of SQLite's session extension: tables, and in each the rows that changed."""
    INSERT, UPDATE, DELETE = 18, 23, 9
    ABSENT = object()

    def __init__(self, raw):
        self.raw, self.at = raw, 0

    def byte(self):
        self.at += 1
        return self.raw[self.at - 1]

    def varint(self):
        number = 0
        for _ in range(8):
            byte = self.byte()
            number = number << 7 | byte & 0x7F
            if byte < 0x80:
                return number
        return number << 8 | self.byte()

    def take(self, size):
        self.at += size
        return self.raw[self.at - size:self.at]

    def value(self):
        kind = self.byte()
        if kind == 0:
            return self.ABSENT
        if kind == 1:
            return struct.unpack(">q", self.take(8))[0]
        if kind == 2:
            return struct.unpack(">d", self.take(8))[0]
        if kind == 3:
            return self.take(self.varint()).decode()
        if kind == 4:
            return self.take(self.varint())
        return None

    def apply(self, database):
        table, keys, names = None, [], []
        while self.at < len(self.raw):
            if self.raw[self.at] == ord("P"):
                self.at += 1
                keys = [flag != 0 for flag in self.take(self.varint())]
                end = self.raw.index(0, self.at)
                table = self.take(end - self.at).decode()
                self.at += 1
                names = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
                continue
            what = self.byte()
            self.byte()  # whether a trigger did it, which does not matter
            count = sum(keys) if what == self.DELETE else len(keys)
            values = [self.value() for _ in range(count)]
            columns = [n for n, k in zip(names, keys) if k] if what == self.DELETE else names
            self.change(database, table, what, columns, values, keys, names)

    def change(self, database, table, what, columns, values, keys, names):
        key_names = [n for n, k in zip(names, keys) if k]
        given = {c: v for c, v in zip(columns, values) if v is not self.ABSENT}
        where = " AND ".join(f'"{name}" = ?' for name in key_names)
        key_values = [given.get(name) for name in key_names]
        if what == self.INSERT:
            fields = ", ".join(f'"{name}"' for name in given)
            marks = ", ".join("?" * len(given))
            done = database.execute(f'INSERT INTO "{table}" ({fields}) VALUES ({marks})', list(given.values()))
        elif what == self.DELETE:
            done = database.execute(f'DELETE FROM "{table}" WHERE {where}', key_values)
        else:
            changed = {n: v for n, v in given.items() if n not in key_names}
            sets = ", ".join(f'"{name}" = ?' for name in changed)
            done = database.execute(f'UPDATE "{table}" SET {sets} WHERE {where}', list(changed.values()) + key_values)
        if done.rowcount != 1:
            raise Refused(f"the log tells of a row of {table} that is not there")


def unseal(path, passphrase):
    """The database of the snapshot, and the messages of the log to apply to it."""
    with open(path, "rb") as file:
        raw = file.read()
    header = Header(raw)
    keys = Keys(header.data_key(passphrase))
    plain = read_snapshot(raw, header, keys)
    log = b""
    if os.path.exists(path + "-log"):
        with open(path + "-log", "rb") as file:
            log = file.read()
    return plain, read_log(log, header, keys)


def write(plain, messages, out):
    descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(plain)
    database = sqlite3.connect(out)
    try:
        with database:
            for message in messages:
                Patchset(message).apply(database)
    except BaseException:
        database.close()
        os.unlink(out)
        raise
    database.close()


def main():
    parser = argparse.ArgumentParser(description="Writes a sealed notebook of Hearth as a plain SQLite file.")
    parser.add_argument("notebook")
    parser.add_argument("out")
    parser.add_argument("--passphrase-fd", type=int, metavar="N", help="read the passphrase from this file descriptor")
    asked = parser.parse_args()
    if asked.passphrase_fd is None:
        passphrase = getpass.getpass("Passphrase or recovery key: ")
    else:
        with os.fdopen(asked.passphrase_fd, encoding="utf-8") as file:
            passphrase = file.readline().rstrip("\r\n")
    try:
        write(*unseal(asked.notebook, passphrase), asked.out)
    except (Refused, OSError, sqlite3.Error) as error:
        print(f"unseal.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
