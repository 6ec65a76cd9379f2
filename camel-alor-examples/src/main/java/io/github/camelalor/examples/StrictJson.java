package io.github.camelalor.examples;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as an order has to be read: prices exact to the last digit, no field twice, nothing behind the end.
 *
 * <p>Jackson itself takes the last of two prices, and makes a binary floating-point number of it.
 */
public final class StrictJson extends JsonMapper {

    private static final long serialVersionUID = 1L;

    /** Sets what is strict. */
    public StrictJson() {
        super(JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build());
    }
}
