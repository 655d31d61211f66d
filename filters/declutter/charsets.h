/* Bytes 80 to FF of single-byte encodings as code points, as the Unicode Consortium's mapping
   tables have them; what an encoding leaves open stands for itself. */
#ifndef DECLUTTER_CHARSETS_H
#define DECLUTTER_CHARSETS_H

#include <stdint.h>

enum charset {
    CHARSET_WINDOWS_1252,
    CHARSET_WINDOWS_1250,
    CHARSET_WINDOWS_1251,
    CHARSET_WINDOWS_1254,
    CHARSET_MACINTOSH,
    CHARSET_WINDOWS_1257,
    CHARSET_ISO_8859_2,
    CHARSET_WINDOWS_1253,
    CHARSET_WINDOWS_1255,
    CHARSET_WINDOWS_1256,
    CHARSET_WINDOWS_1258,
    CHARSET_ISO_8859_15,
    CHARSET_IBM437,
    CHARSET_IBM850,
    CHARSET_KOI8_R,
    CHARSETS
};

extern const uint16_t charsets[CHARSETS][128];

#endif
