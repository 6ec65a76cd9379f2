package io.github.camelalor.query;

/**
 * Two parameters of which the second must lie beyond the first.
 *
 * @param strictly whether they must not be equal either
 */
record Rising(Parameter low, Parameter high, boolean strictly) {

    /** Refuses values that are the wrong way round. */
    void check(Values values) {
        Comparable<Object> least = values.get(low);
        Object most = values.get(high);
        if (least == null || most == null) {
            return;
        }
        int order = least.compareTo(most);
        if (order > 0 || strictly && order == 0) {
            throw new IllegalArgumentException(low + " is " + values.text(low) + " and " + high + " is "
                    + values.text(high) + "; allowed is a " + high + (strictly ? " above " : " not below ") + low);
        }
    }
}
