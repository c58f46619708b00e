// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes received that are not parsed yet. Takes little memory while it is empty. Not thread-safe. */
final class InputBuffer {
    private static final byte[] NOTHING = {};
    private static final int SMALLEST = 1024;

    private byte[] data = NOTHING;
    private int start;
    private int end;
    /** Where the search for the end of the line continues. */
    private int searched;

    int size() {
        return end - start;
    }

    /** Returns the first byte; the buffer must not be empty. */
    int first() {
        return data[start] & 0xff;
    }

    void add(ByteBuffer bytes) {
        int added = bytes.remaining();
        if (end + added > data.length) {
            makeRoom(added);
        }
        bytes.get(data, end, added);
        end += added;
    }

    private void makeRoom(int added) {
        int size = size();
        byte[] larger = size + added <= data.length ? data : new byte[capacity(size, added)];
        System.arraycopy(data, start, larger, 0, size);
        data = larger;
        searched -= start;
        start = 0;
        end = size;
    }

    private static int capacity(int size, int added) {
        return Math.max(Math.max(SMALLEST, size + added), Math.min(2 * size, size + added + (1 << 20)));
    }

    /**
     * Removes and returns the next line without its end, which is LF or CR LF; null if it is not complete yet.
     *
     * @throws MalformedRequestException with this status if the line is longer than {@code longest}
     */
    @Nullable String line(int longest, int statusIfLonger, String nameOfLine) throws MalformedRequestException {
        int position = Math.max(searched, start);
        while (position < end && data[position] != '\n') {
            position++;
        }
        searched = position;
        if (position - start > longest) {
            throw new MalformedRequestException(statusIfLonger, nameOfLine + " is longer than " + longest + " bytes");
        }
        if (position == end) {
            return null;
        }
        int last = position > start && data[position - 1] == '\r' ? position - 1 : position;
        String line = new String(data, start, last - start, StandardCharsets.UTF_8);
        discard(position + 1 - start);
        return line;
    }

    /** Removes and returns at most this number of bytes. */
    byte[] take(int most) {
        int count = Math.min(most, size());
        byte[] taken = Arrays.copyOfRange(data, start, start + count);
        discard(count);
        return taken;
    }

    private void discard(int count) {
        start += count;
        if (start == end) {
            data = data.length > SMALLEST ? NOTHING : data;
            start = 0;
            end = 0;
            searched = 0;
        }
    }
}
