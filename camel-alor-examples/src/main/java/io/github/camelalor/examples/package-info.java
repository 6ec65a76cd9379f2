/** Runnable routes; each class here only prepares a context for routes that live in files. */
package io.github.camelalor.examples;
