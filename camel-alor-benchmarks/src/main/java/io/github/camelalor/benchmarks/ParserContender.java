package io.github.camelalor.benchmarks;

import java.util.function.Function;

/** Who takes part in the comparison of parsers. */
enum ParserContender {
    TREE("ObjectMapper.readTree", Parser::tree),
    STREAM("Jackson streaming", Parser::stream),
    CODEC("the codec of alor:", format -> Parser.codec());

    private final String title;
    private final Function<Format, Parser> parser;

    ParserContender(String title, Function<Format, Parser> parser) {
        this.title = title;
        this.parser = parser;
    }

    String title() {
        return title;
    }

    Parser parser(Format format) {
        return parser.apply(format);
    }
}
