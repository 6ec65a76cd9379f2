package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.query.Catalog;
import io.github.camelalor.query.Parameter;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every parameter of every question is an option and a header, and there are no others. */
class QueryOptionsTest {

    private static Set<Parameter> parameters() {
        return Catalog.topics().stream()
                .flatMap(topic -> topic.parameters().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyParameterIsAnOption() {
        Set<String> options = new AlorEndpointUriFactory().propertyNames();

        assertThat(parameters())
                .filteredOn(parameter -> !parameter.inPath())
                .allSatisfy(parameter -> assertThat(options).contains(parameter.name()));
    }

    @Test
    void everyOptionOfQuestionsIsAParameter() {
        Set<String> names = parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        names.addAll(Set.of("streaming", "pageSize"));

        assertThat(AlorQueryOptions.class.getDeclaredFields())
                .extracting(Field::getName)
                .filteredOn(name -> !name.startsWith("$"))
                .allSatisfy(name -> assertThat(names).contains(name));
    }

    @Test
    void everyParameterIsAHeaderAndThereAreNoOthers() {
        Set<String> constants = Arrays.stream(AlorConstants.class.getFields())
                .filter(field -> field.getName().startsWith("QUERY_"))
                .map(QueryOptionsTest::value)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(parameters().stream().map(Parameter::header).collect(Collectors.toSet()))
                .isEqualTo(constants);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyQuestionBelongsToAnOperation() {
        assertThat(Catalog.topics()).allSatisfy(topic -> assertThat(
                        AlorOperation.of(topic.operation()).produces())
                .isTrue());
    }
}
