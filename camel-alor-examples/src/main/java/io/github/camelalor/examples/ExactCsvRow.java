package io.github.camelalor.examples;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.dataformat.csv.CsvRecordConverter;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a row of CSV into a map by the names of its columns, without those that are empty.
 *
 * <p>A row with more or fewer values than columns is refused: a price written as {@code 301,50} would otherwise be 301.
 */
public final class ExactCsvRow implements CsvRecordConverter<Map<String, String>> {

    /** Has no state. */
    public ExactCsvRow() {}

    @Override
    public Map<String, String> convertRecord(CSVRecord row) {
        Map<String, String> values = new LinkedHashMap<>();
        int columns = row.getParser().getHeaderNames().size();
        if (row.size() != columns) {
            throw new IllegalArgumentException("the row has " + row.size() + " values, not " + columns);
        }
        row.toMap().forEach((name, value) -> {
            if (!value.isBlank()) {
                values.put(name, value.strip());
            }
        });
        return values;
    }
}
