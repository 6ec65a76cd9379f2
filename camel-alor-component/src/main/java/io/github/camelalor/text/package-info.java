/** Text of others, made fit to be shown. Knows nothing of who said it, and of what. */
package io.github.camelalor.text;
