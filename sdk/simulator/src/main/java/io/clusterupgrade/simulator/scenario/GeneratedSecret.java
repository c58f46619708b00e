// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Derives secrets from ids, so that the keys of a scenario are the same in each run. They protect nothing. */
final class GeneratedSecret {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private GeneratedSecret() {}

    static String of(String id) {
        StringBuilder secret = new StringBuilder();
        for (byte octet : sha256("cloudsim-secret-" + id)) {
            secret.append(ALPHABET.charAt((octet & 0xff) % ALPHABET.length()));
        }
        return secret.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
