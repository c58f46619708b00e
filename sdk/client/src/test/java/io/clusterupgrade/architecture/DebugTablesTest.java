// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.clusterupgrade.css.CssCluster;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the client's classes have line numbers, parameters and local variables for debuggers. */
class DebugTablesTest {
    @Test
    void hasLinesAndLocalVariablesOfEveryConstructor() throws IOException {
        List<String> without = new ArrayList<>();
        for (JavaClass type : MainClasses.all()) {
            boolean hasConstructor =
                    !type.isInterface() && !type.isArray() && !type.reflect().isSynthetic();
            if (hasConstructor
                    && !tables(type.reflect(), "<init>").equals(List.of("LineNumberTable", "LocalVariableTable"))) {
                without.add(type.getName());
            }
        }
        assertThat(without).as("compiled without -g").isEmpty();
    }

    @Test
    void hasLinesAndLocalVariablesOfAMethod() throws IOException {
        assertThat(tables(CssCluster.class, "retryUpgradeTask")).contains("LineNumberTable", "LocalVariableTable");
    }

    /** Returns which of the two tables the first method of a name has. */
    private static List<String> tables(Class<?> type, String method) throws IOException {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new ClassFile(new DataInputStream(new ByteArrayInputStream(in.readAllBytes()))).tablesOf(method);
        }
    }

    /** Parses the needed parts of a class file (JVMS 4). */
    private static final class ClassFile {
        private final DataInputStream in;
        private final Map<Integer, String> texts = new HashMap<>();

        ClassFile(DataInputStream in) {
            this.in = in;
        }

        List<String> tablesOf(String wanted) throws IOException {
            in.skipNBytes(8);
            constants();
            in.skipNBytes(6);
            in.skipNBytes(2L * in.readUnsignedShort());
            for (int field = in.readUnsignedShort(); field > 0; field--) {
                in.skipNBytes(6);
                skipAttributes();
            }
            for (int method = in.readUnsignedShort(); method > 0; method--) {
                in.skipNBytes(2);
                String name = texts.get(in.readUnsignedShort());
                in.skipNBytes(2);
                if (wanted.equals(name)) {
                    return tablesOfCode();
                }
                skipAttributes();
            }
            return List.of("no such method");
        }

        private void constants() throws IOException {
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(i, in.readUTF());
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    default -> in.skipNBytes(4);
                }
            }
        }

        private void skipAttributes() throws IOException {
            for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt());
            }
        }

        private List<String> tablesOfCode() throws IOException {
            List<String> tables = new ArrayList<>();
            for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
                String name = texts.get(in.readUnsignedShort());
                int length = in.readInt();
                if (!"Code".equals(name)) {
                    in.skipNBytes(length);
                    continue;
                }
                in.skipNBytes(4);
                in.skipNBytes(in.readInt());
                in.skipNBytes(8L * in.readUnsignedShort());
                for (int inner = in.readUnsignedShort(); inner > 0; inner--) {
                    String table = texts.get(in.readUnsignedShort());
                    in.skipNBytes(in.readInt());
                    if (table != null && table.matches("LineNumberTable|LocalVariableTable")) {
                        tables.add(table);
                    }
                }
            }
            return tables;
        }
    }
}
