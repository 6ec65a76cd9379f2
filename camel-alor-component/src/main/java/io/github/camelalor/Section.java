package io.github.camelalor;

import java.util.List;
import java.util.function.Function;

/**
 * Facts of a session that belong together.
 *
 * @param name in camel case, beginning in lower case
 * @param tag what its facts are values of, if they count one thing by kinds, such as outcomes; else null
 * @param description what that one thing is; null without a tag
 * @param facts in the order in which they are told
 */
record Section(String name, String tag, String description, List<Fact<SessionStatus>> facts) {

    Section {
        facts = List.copyOf(facts);
    }

    /** Makes a section of facts about one part of a session. */
    static <S> Section of(String name, Function<SessionStatus, S> part, List<Fact<S>> facts) {
        return new Section(
                name,
                null,
                null,
                facts.stream()
                        .<Fact<SessionStatus>>map(fact -> new Fact<>(
                                fact.name(),
                                fact.kind(),
                                fact.description(),
                                (session, now) -> fact.of(part.apply(session), now)))
                        .toList());
    }

    /** Returns the name of a fact outside its section. */
    String qualified(Fact<SessionStatus> fact) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + fact.capitalized();
    }
}
