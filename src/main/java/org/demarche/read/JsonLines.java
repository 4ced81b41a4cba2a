package org.demarche.read;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** JSON Lines: one object a line, one article an object. */
final class JsonLines {
    private JsonLines() {}

    static Reading read(String place, String line, ReadOptions options) {
        try {
            JsonElement parsed = JsonParser.parseString(line);
            return parsed.isJsonObject()
                    ? read(place, parsed.getAsJsonObject(), options)
                    : new Reading.Rejected(place, "no JSON object");
        } catch (JsonParseException | StackOverflowError e) {
            return new Reading.Rejected(place, "no JSON: the line is cut off, malformed or nested too deeply");
        }
    }

    /** Reads one object by the names of its fields. */
    static Reading read(String place, JsonObject object, ReadOptions options) {
        FieldNames fields = options.fields();
        String text = Json.first(object, fields.text());
        if (text.isEmpty()) {
            return new Reading.Rejected(place, "no text in a field named " + String.join(" or ", fields.text()));
        }
        Sheet sheet = new Sheet()
                .headline(Json.first(object, fields.headline()))
                .date(Json.first(object, fields.date()))
                .publisher(Json.first(object, fields.publisher()))
                .url(Json.first(object, fields.url()))
                .byline(Json.first(object, fields.byline()))
                .language(Json.first(object, fields.language()));
        return Draft.taken(place, text, sheet).admit(options);
    }
}
