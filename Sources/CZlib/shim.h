// zlib, for call logs that come compressed.

#ifndef RELIEF_CZLIB_SHIM_H
#define RELIEF_CZLIB_SHIM_H

#include <zlib.h>

/// Starts to inflate a gzip stream: `inflateInit2` is a macro, which Swift cannot call.
static inline int relief_inflate_start(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}

#endif
