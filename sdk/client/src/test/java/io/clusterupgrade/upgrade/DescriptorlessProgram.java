// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that opens files until no descriptor is left, then loads a token and prints the result. Argument: the file.
 */
final class DescriptorlessProgram {
    private static final int ENOUGH = 10_000;

    private DescriptorlessProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        TokenStore store = TokenStore.file(file);
        // Loads all required classes before the descriptors are used up.
        String found = load(store);
        List<FileInputStream> opened = new ArrayList<>();
        try {
            while (opened.size() < ENOUGH) {
                opened.add(new FileInputStream(file.toFile()));
            }
        } catch (IOException e) {
            found = load(store);
        }
        System.out.println(found);
        Runtime.getRuntime().halt(0);
    }

    private static String load(TokenStore store) {
        try {
            return String.valueOf(store.load());
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
