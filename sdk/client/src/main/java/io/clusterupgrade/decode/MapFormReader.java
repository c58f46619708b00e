// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.MapForm;
import io.clusterupgrade.request.OpenEnum;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads lists in which an object is either one record or a map with an entry per record; see {@link MapForm}. */
final class MapFormReader extends ListReader {
    private final RecordReader records;
    private final MapForm form;
    private @Nullable Map<String, OpenEnum> keys;

    MapFormReader(Type elementType, RecordReader records) {
        super(elementType, records);
        this.records = records;
        this.form = Objects.requireNonNull(records.mapForm());
    }

    @Override
    void addElement(JsonParser parser, DecodeContext context, List<Object> read) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            super.addElement(parser, context, read);
            return;
        }
        List<Object> elements = readObject(parser, context, false);
        if (elements == null) {
            context.report(parser, "a known member", "none");
        } else {
            read.addAll(elements);
        }
    }

    @Override
    @Nullable List<Object> readObject(JsonParser parser, DecodeContext context) throws IOException {
        return readObject(parser, context, true);
    }

    private @Nullable List<Object> readObject(JsonParser parser, DecodeContext context, boolean alone)
            throws IOException {
        @Nullable List<Object> entries = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (records.knows(name)) {
                Object record = alone ? records.readAlone(parser, context) : records.read(parser, context);
                return record == null ? entries : List.of(record);
            }
            JsonToken token = parser.nextToken();
            OpenEnum key = keys().get(name.toLowerCase(Locale.ROOT));
            if (key == null || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else {
                entries = entries == null ? new ArrayList<>() : entries;
                addEntry(key, parser, context, entries);
            }
        }
        return entries;
    }

    private void addEntry(OpenEnum key, JsonParser parser, DecodeContext context, List<Object> entries)
            throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            context.lose(parser, "a text");
        } else if (!parser.getText().isBlank()) {
            entries.add(records.create(parser, Map.of(form.key(), key, form.value(), parser.getText())));
        }
    }

    /** Returns the names that members of the map may have, in lower case. */
    private Map<String, OpenEnum> keys() {
        Map<String, OpenEnum> known = keys;
        if (known == null) {
            known = OpenEnum.known(records.typeOf(form.key()));
            keys = known;
        }
        return known;
    }
}
