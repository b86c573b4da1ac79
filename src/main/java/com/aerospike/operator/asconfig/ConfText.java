package com.aerospike.operator.asconfig;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** How a single value of the tree reads in {@code aerospike.conf}. */
public final class ConfText {

    /** Far beyond any parameter; a larger exponent would only cost memory. */
    private static final int MAX_DIGITS = 40;

    private ConfText() {}

    /** Whether a single value stands for a list of one under this key. */
    public static boolean isListOfOne(String key, JsonNode value) {
        if (key.equals(ConfKeys.TLS_AUTHENTICATE_CLIENT)) {
            return switch (value.getNodeType()) {
                case STRING ->
                    !value.textValue().equals("any") && !value.textValue().equals("false");
                case BOOLEAN -> value.booleanValue();
                case ARRAY, BINARY, MISSING, NULL, NUMBER, OBJECT, POJO -> false;
            };
        }
        return value.isTextual() && ConfKeys.isList(key) && !key.equals(ConfKeys.FEATURE_KEY_FILE);
    }

    /**
     * Numbers are whole, without exponent, fractions cut off.
     *
     * @throws ConfException if a number is too large to be written out
     */
    static String of(JsonNode value, String path) {
        if (!value.isNumber() || value.isIntegralNumber()) {
            return value.asText();
        }
        if (!value.isBigDecimal() && !Double.isFinite(value.doubleValue())) {
            throw ConfException.atKey(path, "the number is too large");
        }
        BigDecimal number = value.isBigDecimal() ? value.decimalValue() : new BigDecimal(value.doubleValue());
        if ((long) number.precision() - number.scale() > MAX_DIGITS) {
            throw ConfException.atKey(path, "the number is too large");
        }
        return number.toBigInteger().toString();
    }
}
