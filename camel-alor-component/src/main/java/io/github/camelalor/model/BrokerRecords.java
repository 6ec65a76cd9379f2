package io.github.camelalor.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The records of one answer, in the order of the broker. Immutable, and equal to any list of equal records.
 *
 * <p>It is a type of its own so that a route can turn such a body into a JSON array, and all other lists stay as Camel has
 * them.
 */
public final class BrokerRecords<T extends BrokerRecord> extends AbstractList<T> implements RandomAccess {

    private final List<T> records;

    private BrokerRecords(List<T> records) {
        this.records = records;
    }

    /**
     * Takes the records of a list over.
     *
     * @throws NullPointerException if one of them is null
     */
    public static <T extends BrokerRecord> BrokerRecords<T> of(List<T> records) {
        return new BrokerRecords<>(List.copyOf(records));
    }

    @Override
    public T get(int index) {
        return records.get(index);
    }

    @Override
    public int size() {
        return records.size();
    }
}
