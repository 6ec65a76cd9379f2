package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelalor.order.ErrorCodes.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {

    private static final Path RECORDED = Path.of("../../shared/alor/recorded/error-codes.md");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "NotEnoughCash | - | REJECTED",
                "notenoughcash | - | REJECTED",
                "401 | - | REJECTED",
                "NotEnoughCash (401) | - | REJECTED",
                "OrderToCancelNotFound (404) | Order to cancel not found | NOTHING_TO_CHANGE",
                "404 | - | NOTHING_TO_CHANGE",
                "CommandResponseTimeout | - | IN_DOUBT",
                "CommandResponseTimeout (900) | - | IN_DOUBT",
                "900 | - | IN_DOUBT",
                "SomethingNew (900) | - | IN_DOUBT",
                "UnknownError | - | IN_DOUBT",
                "408 | - | IN_DOUBT",
                "- | Command Timeout | IN_DOUBT",
                "- | command timeout. | IN_DOUBT",
                "- | CommandResponseTimeout | IN_DOUBT",
                "400 | Command Timeout | IN_DOUBT",
                "- | The request timed out | IN_DOUBT",
                "- | Gateway Time-out | IN_DOUBT",
                "- | Превышено время ожидания ответа | IN_DOUBT",
                "SomethingNew | Таймаут | IN_DOUBT",
                "SomethingNew | no idea | REJECTED",
                "- | Invalid quantity | REJECTED",
                "!!! | - | REJECTED",
                "- | - | REJECTED",
            })
    void anErrorIsReadByNameNumberOrText(String code, String text, Reading reading) {
        assertThat(ErrorCodes.reading(code, text)).isEqualTo(reading);
    }

    @Test
    void everyRecordedCodeIsReadAsRecorded() throws IOException {
        assumeTrue(Files.exists(RECORDED), "the recorded error codes are not here");
        List<String[]> rows = Files.readAllLines(RECORDED).stream()
                .filter(line -> line.matches("\\| \\w+ \\| \\d+ \\|.*"))
                .map(line -> line.split(" *\\| *"))
                .toList();

        assertThat(rows).hasSize(24).allSatisfy(row -> {
            Reading reading = row[3].contains("in doubt")
                    ? Reading.IN_DOUBT
                    : row[3].startsWith("nothing") ? Reading.NOTHING_TO_CHANGE : Reading.REJECTED;
            assertThat(ErrorCodes.reading(row[1], null)).as(row[1]).isEqualTo(reading);
            assertThat(ErrorCodes.reading(row[2], null)).as(row[2]).isEqualTo(reading);
        });
    }
}
