/**
 * The asking side: what can be asked over HTTP, with which parameters, and how more than one answer's worth is fetched.
 *
 * <p>{@link io.github.camelalor.query.Catalog} is the one list of all questions. Everything in it is immutable and may be
 * used from any thread; a {@link io.github.camelalor.query.Records} belongs to one thread, which it blocks while a page is
 * on its way, and must not be used on an event loop.
 *
 * <p>This package knows nothing of Camel, sockets, subscriptions and orders.
 */
package io.github.camelalor.query;
