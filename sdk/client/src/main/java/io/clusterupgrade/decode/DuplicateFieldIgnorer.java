// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A member that comes again after its record is complete. Without this Jackson would look for a setter, which no
 * record has, and give up the whole response.
 */
final class DuplicateFieldIgnorer extends SettableBeanProperty.Delegating {
    private static final long serialVersionUID = 1L;

    private DuplicateFieldIgnorer(SettableBeanProperty property) {
        super(property);
    }

    static void tolerate(SettableBeanProperty property) {
        if (property instanceof CreatorProperty component) {
            component.setFallbackSetter(new DuplicateFieldIgnorer(component));
        }
    }

    @Override
    protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
        return new DuplicateFieldIgnorer(property);
    }

    @Override
    public void fixAccess(DeserializationConfig config) {
        // Nothing of the record is accessed.
    }

    @Override
    public void deserializeAndSet(JsonParser parser, DeserializationContext context, Object record) throws IOException {
        parser.skipChildren();
    }

    @Override
    public Object deserializeSetAndReturn(JsonParser parser, DeserializationContext context, Object record)
            throws IOException {
        parser.skipChildren();
        return record;
    }

    @Override
    public void set(Object record, @Nullable Object value) {
        // The record is complete and cannot change.
    }

    @Override
    public Object setAndReturn(Object record, @Nullable Object value) {
        return record;
    }
}
