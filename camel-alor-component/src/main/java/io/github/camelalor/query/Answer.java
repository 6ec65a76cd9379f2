package io.github.camelalor.query;

import java.time.Instant;

/**
 * What a route gets.
 *
 * @param body a record, a list of them, or the broker's own text
 * @param total how many there are in all; null where the broker does not say
 * @param next where the list goes on behind its end; null where the broker does not say
 * @param previous where it goes on before its begin; null where the broker does not say
 */
public record Answer(Object body, Long total, Instant next, Instant previous) {}
