// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.WavePhase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Facts as bytes: a version, then for each fact its kind, the milliseconds since the fact before, and its values, all compressed. JSON would
 * exceed the size that Temporal allows for a payload with a tenth of the clusters.
 */
public final class FactCodec {
    private static final int VERSION = 1;
    private static final int OPENED = 0;
    private static final int WAVE = 1;
    private static final int CLUSTER = 2;
    private static final int TOKEN = 3;
    private static final int CONTROL = 4;
    private static final int RESET = 5;

    private FactCodec() {}

    /** Writes facts. Details of clusters are left out. */
    public static byte[] encode(List<Fact> facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeByte(VERSION);
            long before = 0;
            for (Fact fact : facts) {
                long at = fact.at().toEpochMilli();
                write(out, fact, at - before);
                before = at;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Fact fact, long delta) throws IOException {
        if (fact instanceof Fact.ClusterChanged changed) {
            head(out, CLUSTER, delta);
            number(out, changed.cluster());
            out.writeUTF(changed.state().name());
            out.writeBoolean(changed.hasEnded());
            number(out, changed.attempt());
            out.writeUTF(changed.reason());
        } else if (fact instanceof Fact.WaveChanged changed) {
            head(out, WAVE, delta);
            number(out, changed.wave());
            out.writeUTF(changed.phase().name());
            out.writeUTF(changed.reason());
        } else if (fact instanceof Fact.TokenSaved saved) {
            head(out, TOKEN, delta);
            number(out, saved.cluster());
            number(out, saved.attempt());
            out.writeUTF(saved.token());
        } else if (fact instanceof Fact.Controlled controlled) {
            head(out, CONTROL, delta);
            out.writeUTF(controlled.control().name());
            out.writeUTF(controlled.source());
        } else if (fact instanceof Fact.Reset reset) {
            head(out, RESET, delta);
            number(out, reset.cluster());
        } else {
            head(out, OPENED, delta);
        }
    }

    private static void head(DataOutputStream out, int kind, long delta) throws IOException {
        out.writeByte(kind);
        number(out, delta << 1 ^ delta >> 63);
    }

    /** Writes a number in as few bytes as it needs, seven bits each. */
    private static void number(DataOutputStream out, long value) throws IOException {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.writeByte((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    /**
     * Reads facts.
     *
     * @param bytes what {@link #encode} wrote; empty for no fact
     * @throws IllegalArgumentException if it is something else, or was written by a later version
     */
    public static List<Fact> decode(byte[] bytes) {
        List<Fact> facts = new ArrayList<>();
        if (bytes.length == 0) {
            return facts;
        }
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("the facts were written by a later version of this library");
            }
            long at = 0;
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                long coded = number(in);
                at += coded >>> 1 ^ -(coded & 1);
                facts.add(read(in, kind, Instant.ofEpochMilli(at)));
            }
            return facts;
        } catch (IOException e) {
            throw new IllegalArgumentException("these bytes are not facts of a rollout", e);
        }
    }

    private static Fact read(DataInputStream in, int kind, Instant at) throws IOException {
        switch (kind) {
            case OPENED -> {
                return new Fact.Opened(at);
            }
            case WAVE -> {
                return new Fact.WaveChanged(at, (int) number(in), WavePhase.valueOf(in.readUTF()), in.readUTF());
            }
            case CLUSTER -> {
                int cluster = (int) number(in);
                ClusterState state = ClusterState.valueOf(in.readUTF());
                boolean hasEnded = in.readBoolean();
                return Fact.ClusterChanged.of(at, cluster, state, (int) number(in), hasEnded, in.readUTF());
            }
            case TOKEN -> {
                return new Fact.TokenSaved(at, (int) number(in), (int) number(in), in.readUTF());
            }
            case CONTROL -> {
                return new Fact.Controlled(at, Control.valueOf(in.readUTF()), in.readUTF());
            }
            case RESET -> {
                return new Fact.Reset(at, (int) number(in));
            }
            default -> throw new IllegalArgumentException("the facts were written by a later version of this library");
        }
    }

    private static long number(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new EOFException();
    }
}
