package io.github.camelalor.query;

import java.time.Clock;
import java.time.Duration;

/**
 * How an endpoint wants its questions answered.
 *
 * @param text whether with the broker's own JSON instead of records
 * @param streaming whether page by page, as the route takes them
 * @param pageSize how much to ask for at once when streaming; null for what is usual
 * @param timeout how long one call may take
 * @param clock for what is asked up to now
 */
public record Manner(boolean text, boolean streaming, Integer pageSize, Duration timeout, Clock clock) {}
