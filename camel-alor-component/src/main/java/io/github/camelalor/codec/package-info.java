/**
 * JSON of the broker to records and back, in all three wire formats.
 *
 * <p>Readers take bytes and a range of them, writers return text. Everything here is stateless or immutable and may be
 * called from any thread; nothing blocks. What cannot be read is a {@link
 * io.github.camelalor.codec.CodecException}, whatever the bytes are, and its text never holds a token.
 *
 * <p>This package knows nothing of sockets, HTTP or Camel.
 */
package io.github.camelalor.codec;
