// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

/** What objects are called in messages and logs. Stateless and thread-safe. */
public final class SafeNames {
    private static final String OURS = "io.clusterupgrade.";

    private SafeNames() {}

    /** The text of an object of this library, which shows no secret; of any other the name of its class, since its text may. */
    public static String of(Object object) {
        Class<?> type = object.getClass();
        return type.getName().startsWith(OURS) && !type.isHidden() ? object.toString() : nameOf(type);
    }

    /** The name of a class; of a lambda that of the class it stands in. */
    private static String nameOf(Class<?> type) {
        String name = type.getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda) + " (a lambda)";
    }
}
