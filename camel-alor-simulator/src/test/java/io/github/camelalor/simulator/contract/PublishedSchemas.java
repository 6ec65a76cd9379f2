package io.github.camelalor.simulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.Keyword;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The schemas of the broker's OpenAPI file.
 *
 * <p>They name no member as required and allow any other, so types alone are checked by them; this class also finds
 * members that a schema does not know.
 */
public final class PublishedSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Members that the broker's own examples set to null against its schemas. */
    private static final Set<String> NULL_ALL_THE_SAME = Set.of(
            "comment",
            "cmt",
            "iceberg",
            "i",
            "repoSpecificFields",
            "r",
            "exchangeOrderId",
            "eid",
            "updateTime",
            "ut",
            "error",
            "err");

    /** Members that the broker's own examples have and its schemas do not. */
    private static final Set<String> KNOWN_ALL_THE_SAME =
            Set.of("nominalCurrency", "settlementCurrency", "underlyingCurrency");

    /** The members of an OpenAPI file around its schemas, which the validator would remark on. */
    private static final List<Keyword> AROUND_THE_SCHEMAS = Stream.of(
                    "openapi", "info", "servers", "security", "tags", "paths", "components")
            .<Keyword>map(NonValidationKeyword::new)
            .toList();

    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(
                    OpenApi30.getInstance().getIri(), OpenApi30.getInstance())
            .keywords(AROUND_THE_SCHEMAS)
            .build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .metaSchema(DIALECT)
            .defaultMetaSchemaIri(DIALECT.getIri())
            .build();

    private PublishedSchemas() {}

    /** What is wrong with a text by the schema of this name: nothing if the list is empty. */
    public static List<String> validate(String schemaName, String json) {
        Path file = PublishedProtocol.find("WarpOpenAPIv2.json");
        JsonSchema schema = FACTORY.getSchema(
                SchemaLocation.of(file.toUri() + "#/components/schemas/" + schemaName),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(false).build());
        JsonNode value = read(json);
        List<String> problems = new ArrayList<>();
        findUnknown(Document.ROOT.at("/components/schemas/" + schemaName), value, "$", problems);
        schema.validate(withoutToleratedNulls(value)).forEach(problem -> problems.add(problem.getMessage()));
        return problems;
    }

    /** The same for UTF-8 bytes. */
    public static List<String> validate(String schemaName, byte[] json) {
        return validate(schemaName, new String(json, StandardCharsets.UTF_8));
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException("Not JSON: " + json, malformed);
        }
    }

    private static void findUnknown(JsonNode schema, JsonNode value, String path, List<String> problems) {
        JsonNode definition = resolve(schema);
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                findUnknown(definition.path("items"), value.get(i), path + "[" + i + "]", problems);
            }
        } else if (value.isObject() && definition.has("properties")) {
            JsonNode properties = definition.get("properties");
            value.properties().forEach(member -> {
                String at = path + "." + member.getKey();
                JsonNode known = properties.get(member.getKey());
                if (known == null && KNOWN_ALL_THE_SAME.contains(member.getKey())) {
                    return;
                }
                if (known == null) {
                    problems.add(at + ": no such member in the schema");
                } else {
                    findUnknown(known, member.getValue(), at, problems);
                }
            });
        }
    }

    private static JsonNode resolve(JsonNode definition) {
        JsonNode resolved = definition;
        while (resolved.has("$ref")) {
            String reference = resolved.get("$ref").asText();
            resolved = Document.ROOT.at(reference.substring(reference.indexOf('#') + 1));
        }
        return resolved;
    }

    private static JsonNode withoutToleratedNulls(JsonNode value) {
        JsonNode copy = value.deepCopy();
        removeToleratedNulls(copy);
        return copy;
    }

    private static void removeToleratedNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            Iterator<String> names = object.fieldNames();
            while (names.hasNext()) {
                String name = names.next();
                boolean nothing = object.get(name).isNull() && NULL_ALL_THE_SAME.contains(name);
                if (nothing || tolerated(name, object.get(name))) {
                    names.remove();
                }
            }
        }
        value.forEach(PublishedSchemas::removeToleratedNulls);
    }

    /** What the broker's own examples give a type or a value against its schemas. */
    private static boolean tolerated(String name, JsonNode value) {
        return switch (name) {
            case "orderno" -> value.isInt() && value.intValue() == 0;
            case "complexProductCategory", "cpct" -> value.asText().matches("\\d{1,2}");
            default -> false;
        };
    }

    /** Read once, when the file has been found. */
    private static final class Document {
        private static final JsonNode ROOT = read();

        private static JsonNode read() {
            try {
                return MAPPER.readTree(
                        PublishedProtocol.find("WarpOpenAPIv2.json").toFile());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The broker's OpenAPI file cannot be read", unreadable);
            }
        }
    }
}
