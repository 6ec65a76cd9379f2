package io.github.camelalor.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of parameters, each fit for its parameter. */
final class Values {

    private static final int SHOWN = 60;

    private final Map<Parameter, Object> values;
    private final Map<Parameter, Source> sources;

    private Values(Map<Parameter, Object> values, Map<Parameter, Source> sources) {
        this.values = values;
        this.sources = sources;
    }

    /**
     * Reads the values of parameters.
     *
     * @param sources later ones win
     * @param streamed whether there may be many calls
     * @throws IllegalArgumentException if one does not fit, naming it and what is allowed
     */
    static Values read(Collection<Parameter> parameters, List<Source> sources, boolean streamed) {
        Values read = new Values(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Parameter parameter : parameters) {
            for (Source source : sources) {
                Object given = source.value(parameter);
                if (given != null) {
                    Kind<?> kind = streamed ? parameter.streamed() : parameter.kind();
                    Object value = kind.reader().apply(given);
                    if (value == null) {
                        throw new IllegalArgumentException(source.naming().apply(parameter) + " is '" + shown(given)
                                + "'; allowed " + kind.allowed());
                    }
                    read.values.put(parameter, value);
                    read.sources.put(parameter, source);
                }
            }
        }
        return read;
    }

    private static String shown(Object given) {
        String line = String.valueOf(given).replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }

    /** Returns the same with one value more. */
    Values with(Parameter parameter, Object value) {
        Values more = new Values(new LinkedHashMap<>(values), sources);
        more.values.put(parameter, value);
        return more;
    }

    /** Returns those of some parameters alone. */
    Values only(Collection<Parameter> parameters) {
        Values some = new Values(new LinkedHashMap<>(values), sources);
        some.values.keySet().retainAll(parameters);
        return some;
    }

    Set<Parameter> given() {
        return values.keySet();
    }

    boolean has(Parameter parameter) {
        return values.containsKey(parameter);
    }

    /** Tells whether a flag is given and set. */
    boolean isSet(Parameter flag) {
        return Boolean.TRUE.equals(values.get(flag));
    }

    /** Returns a value, or null. */
    @SuppressWarnings("unchecked") // The kind of the parameter says what its values are.
    <T> T get(Parameter parameter) {
        return (T) values.get(parameter);
    }

    /** Returns a value as it goes to the broker, or null. */
    String text(Parameter parameter) {
        Object value = values.get(parameter);
        return value == null ? null : parameter.kind().write(value);
    }

    /** Returns what a parameter is called where its value comes from. */
    String origin(Parameter parameter) {
        return sources.get(parameter).naming().apply(parameter);
    }

    boolean comesFrom(Source source, Parameter parameter) {
        return sources.get(parameter) == source;
    }
}
