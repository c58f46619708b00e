// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, whose length is known or which comes in chunks. */
final class BodyReader {
    /** The largest body that Huawei's gateway accepts. */
    private static final int LARGEST_BODY = 12 << 20;

    private static final int LONGEST_CHUNK_LINE = 4096;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9A-Fa-f]{1,15}");

    private enum Place {
        DATA,
        END_OF_CHUNK,
        CHUNK_SIZE,
        TRAILERS,
        END
    }

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private final boolean chunked;
    private Place place;
    private int missing;

    private BodyReader(boolean chunked, int length) {
        this.chunked = chunked;
        this.place = chunked ? Place.CHUNK_SIZE : Place.DATA;
        this.missing = length;
    }

    /** Returns a reader of a body in chunks. */
    static BodyReader inChunks() {
        return new BodyReader(true, 0);
    }

    /** Returns a reader for the value of {@code Content-Length}; null means an empty body. */
    static BodyReader ofLength(@Nullable String length) throws MalformedRequestException {
        if (length == null) {
            return new BodyReader(false, 0);
        }
        if (!LENGTH.matcher(length).matches()) {
            throw new MalformedRequestException(400, "Content-Length is not a number");
        }
        return new BodyReader(false, withinLimit(Long.parseLong(length)));
    }

    private static int withinLimit(long length) throws MalformedRequestException {
        if (length > LARGEST_BODY) {
            throw new MalformedRequestException(413, "The body is larger than " + LARGEST_BODY + " bytes");
        }
        return (int) length;
    }

    /** Reads what is there; returns whether the body is complete. */
    boolean read(InputBuffer input) throws MalformedRequestException {
        boolean progress = true;
        while (progress && place != Place.END) {
            progress = place == Place.DATA ? readData(input) : readLine(input);
        }
        return place == Place.END;
    }

    private boolean readData(InputBuffer input) {
        byte[] taken = input.take(missing);
        body.writeBytes(taken);
        missing -= taken.length;
        if (missing > 0) {
            return false;
        }
        place = chunked ? Place.END_OF_CHUNK : Place.END;
        return true;
    }

    private boolean readLine(InputBuffer input) throws MalformedRequestException {
        String line = input.line(LONGEST_CHUNK_LINE, 400, "A line of a chunk");
        if (line == null) {
            return false;
        }
        switch (place) {
            case END_OF_CHUNK -> endChunk(line);
            case CHUNK_SIZE -> startChunk(line);
            default -> place = line.isEmpty() ? Place.END : Place.TRAILERS;
        }
        return true;
    }

    private void endChunk(String line) throws MalformedRequestException {
        if (!line.isEmpty()) {
            throw new MalformedRequestException(400, "A chunk is longer than its size");
        }
        place = Place.CHUNK_SIZE;
    }

    private void startChunk(String line) throws MalformedRequestException {
        int extension = line.indexOf(';');
        String size = (extension < 0 ? line : line.substring(0, extension)).strip();
        if (!CHUNK_SIZE.matcher(size).matches()) {
            throw new MalformedRequestException(400, "The size of a chunk is not a number");
        }
        long length = Long.parseLong(size, 16);
        missing = withinLimit(body.size() + length) - body.size();
        place = length == 0 ? Place.TRAILERS : Place.DATA;
    }

    byte[] bytes() {
        return body.toByteArray();
    }
}
