#!/usr/bin/env python3
"""Draws color.png (192x192) and outline.png (32x32, white on nothing) beside this file: a speech bubble with a flame.

Run it again after a change: python3 manifests/teams/draw-icons.py
"""
import math
import struct
import zlib
from pathlib import Path

ACCENT = (194, 65, 12, 255)
WHITE = (255, 255, 255, 255)
CLEAR = (255, 255, 255, 0)
SAMPLES = 4


def bubble(x, y):
    """A rounded box with a tail, in a square from 0 to 1."""
    dx, dy = max(abs(x - 0.5) - 0.26, 0), max(abs(y - 0.44) - 0.18, 0)
    tail = 0.72 < y < 0.9 and 0.26 < x < 0.26 + (0.9 - y)
    return math.hypot(dx, dy) < 0.12 or tail


def flame(x, y):
    """A drop that leans a little."""
    t = (y - 0.24) / 0.4
    if not 0 < t < 1:
        return False
    middle = 0.5 + 0.03 * math.sin(6 * t)
    return abs(x - middle) < 0.13 * math.sin(math.pi * t ** 1.6) ** 0.8


def color(x, y):
    if flame(x, y):
        return ACCENT
    return WHITE if bubble(x, y) else ACCENT


def outline(x, y):
    return WHITE if bubble(x, y) and not flame(x, y) else CLEAR


def draw(path, size, paint):
    rows = b''
    for row in range(size):
        rows += b'\0'
        for column in range(size):
            dots = [
                paint((column + (i + 0.5) / SAMPLES) / size, (row + (j + 0.5) / SAMPLES) / size)
                for i in range(SAMPLES)
                for j in range(SAMPLES)
            ]
            rows += bytes(round(sum(dot[c] for dot in dots) / len(dots)) for c in range(4))

    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    head = struct.pack('>IIBBBBB', size, size, 8, 6, 0, 0, 0)
    path.write_bytes(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', head) + chunk(b'IDAT', zlib.compress(rows, 9)) + chunk(b'IEND', b''))


here = Path(__file__).parent
draw(here / 'color.png', 192, color)
draw(here / 'outline.png', 32, outline)
