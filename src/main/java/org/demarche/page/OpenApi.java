package org.demarche.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.demarche.query.CataloguedQuery;
import org.demarche.query.Parameter;
import org.demarche.vocab.Shipped;

/**
 * What the server answers besides SPARQL, as an OpenAPI document: what is always so is in {@code openapi.json}, and each
 * query of the catalogue is added.
 */
public final class OpenApi {
    private OpenApi() {}

    /** The document of a server at an address. */
    public static String of(String address, List<CataloguedQuery> queries) {
        JsonObject fixed;
        try (JsonReader reader = Json.createReader(new StringReader(Shipped.text("org/demarche/page/openapi.json")))) {
            fixed = reader.readObject();
        }
        JsonObjectBuilder paths = Json.createObjectBuilder(fixed.getJsonObject("paths"));
        queries.forEach(query -> paths.add("/query/" + query.name(), path(query)));
        JsonObject whole = Json.createObjectBuilder(fixed)
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", address)))
                .add("paths", paths)
                .build();
        return CompactJsonLd.pretty(whole);
    }

    private static JsonObjectBuilder path(CataloguedQuery query) {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(Json.createObjectBuilder().add("$ref", "#/components/parameters/output"));
        JsonArrayBuilder tags = Json.createArrayBuilder();
        query.tags().forEach(tags::add);
        return Json.createObjectBuilder()
                .add(
                        "get",
                        Json.createObjectBuilder()
                                .add("operationId", query.name())
                                .add("summary", query.summary())
                                .add("tags", tags)
                                .add("parameters", parameters)
                                .add(
                                        "responses",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "200",
                                                        reference(
                                                                query.query().isConstructType() ? "document" : "rows"))
                                                .add("400", reference("fault"))
                                                .add("503", reference("fault"))));
    }

    private static JsonObjectBuilder reference(String response) {
        return Json.createObjectBuilder().add("$ref", "#/components/responses/" + response);
    }

    private static JsonObjectBuilder parameter(Parameter parameter) {
        JsonObjectBuilder schema = Json.createObjectBuilder()
                .add(
                        "type",
                        switch (parameter.type()) {
                            case INTEGER -> "integer";
                            case DECIMAL -> "number";
                            default -> "string";
                        });
        parameter.defaultValue().ifPresent(value -> schema.add("default", value));
        return Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("in", "query")
                .add("required", parameter.required())
                .add("description", parameter.description() + " (" + parameter.type() + ")")
                .add("schema", schema);
    }
}
