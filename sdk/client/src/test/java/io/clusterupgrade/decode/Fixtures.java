// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Payloads of the services' documents, under {@code wire/}. */
public final class Fixtures {
    private Fixtures() {}

    /** The text of a fixture, such as {@code css/upgrade-detail/no-task.json}. */
    public static String text(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/wire/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fixture, decoded as a response of a UTC service. */
    public static <R> DecodeResult<R> decode(Class<R> type, String name) {
        return decodeText(type, text(name), ZoneOffset.UTC);
    }

    /** A text, decoded. */
    public static <R> DecodeResult<R> decodeText(Class<R> type, String body, ZoneId zone) {
        return new JsonDecoder(zone, true).decode(type, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
    }
}
