package org.demarche.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads texts out of JSON values of whatever shape: a string, an object with a name, a list of either. */
final class Json {
    private Json() {}

    /** The text of the first of some fields that is there, or a blank. */
    static String first(JsonObject object, List<String> fields) {
        return fields.stream()
                .filter(object::has)
                .map(field -> text(object.get(field)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String text(JsonElement value) {
        if (value instanceof JsonPrimitive primitive) {
            return primitive.getAsString();
        } else if (value instanceof JsonObject object) {
            return first(object, List.of("name", "@value", "@id", "url"));
        } else if (value instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(Json::text)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
        }
        return "";
    }
}
