package io.github.camelalor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

/** A table for JMX, a row for each status and a column for each fact. */
final class FactTable<T> {

    private final List<Fact<T>> facts;
    private final CompositeType row;
    private final TabularType table;

    /**
     * Prepares the table.
     *
     * @param key the fact that tells the rows apart
     */
    FactTable(String name, List<Fact<T>> facts, String key) {
        this.facts = facts;
        try {
            this.row = new CompositeType(
                    name + "Row",
                    name,
                    facts.stream().map(Fact::name).toArray(String[]::new),
                    facts.stream().map(Fact::description).toArray(String[]::new),
                    facts.stream().map(FactTable::type).toArray(SimpleType<?>[]::new));
            this.table = new TabularType(name, name, row, new String[] {key});
        } catch (OpenDataException e) {
            throw new IllegalArgumentException("The facts " + facts + " make no table", e);
        }
    }

    static SimpleType<?> type(Fact<?> fact) {
        return switch (fact.kind()) {
            case TEXT -> SimpleType.STRING;
            case FLAG -> SimpleType.BOOLEAN;
            case GAUGE, COUNTER -> SimpleType.LONG;
            case SECONDS -> SimpleType.DOUBLE;
        };
    }

    TabularType type() {
        return table;
    }

    TabularData of(List<T> statuses, long now) {
        TabularData rows = new TabularDataSupport(table);
        for (T status : statuses) {
            Map<String, Object> values = new LinkedHashMap<>();
            facts.forEach(fact -> values.put(fact.name(), fact.of(status, now)));
            try {
                rows.put(new CompositeDataSupport(row, values));
            } catch (OpenDataException e) {
                throw new IllegalStateException("A fact of " + table.getTypeName() + " is not of its kind", e);
            }
        }
        return rows;
    }
}
