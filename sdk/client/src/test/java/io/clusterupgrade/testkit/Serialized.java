// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Serializes exceptions and reads them back. */
public final class Serialized {
    /** The accessors whose values are documented not to be serialized. */
    private static final Set<String> LEFT_BEHIND = Set.of("ExchangeException.partialResponse");

    private Serialized() {}

    /** What the accessors of our own classes return, and the message. */
    public static Map<String, Object> reported(Throwable thrown) throws ReflectiveOperationException {
        Map<String, Object> reported = new TreeMap<>();
        reported.put("message", thrown.getMessage());
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (!type.getName().startsWith("io.clusterupgrade")) {
                break;
            }
            for (Method method : accessors(type)) {
                String name = type.getSimpleName() + "." + method.getName();
                if (!LEFT_BEHIND.contains(name)) {
                    reported.put(name, String.valueOf(method.invoke(thrown)));
                }
            }
        }
        return reported;
    }

    private static List<Method> accessors(Class<?> type) {
        List<Method> accessors = new ArrayList<>(Arrays.asList(type.getDeclaredMethods()));
        accessors.removeIf(method -> !Modifier.isPublic(method.getModifiers())
                || Modifier.isStatic(method.getModifiers())
                || method.getParameterCount() > 0
                || method.isSynthetic());
        return accessors;
    }

    /** Serializes an exception and reads it back. */
    @SuppressWarnings("unchecked")
    public static <T extends Throwable> T readBack(T thrown) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
