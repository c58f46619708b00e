// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads files of recorded signatures. */
final class VectorFile {
    private VectorFile() {}

    /** Returns all vectors of a file; the count is asserted so that a missing vector is noticed. */
    static List<Vector> read(String name, int count) {
        try (InputStream in = VectorFile.class.getResourceAsStream("/signer/" + name)) {
            assertThat(in).as(name).isNotNull();
            JsonNode root = new ObjectMapper().readTree(in);
            List<Vector> vectors = new ArrayList<>();
            root.get("vectors").forEach(node -> vectors.add(new Vector(node)));
            assertThat(vectors).as(name).hasSize(count);
            assertThat(root.get("count").intValue()).as("count in " + name).isEqualTo(count);
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
