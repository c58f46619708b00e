// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes subjects and sees that they read the same before any time is taken. */
public final class Subjects {
    private Subjects() {}

    /** All subjects of a service. */
    public static Map<Subject.Kind, Subject> all(Settings settings) {
        Map<Subject.Kind, Subject> all = new EnumMap<>(Subject.Kind.class);
        for (Subject.Kind kind : Subject.Kind.values()) {
            all.put(kind, Subject.of(kind, settings));
        }
        Subject floor = Subject.of(Subject.Kind.FLOOR, settings);
        all.forEach((kind, subject) -> check(kind, subject, floor));
        return all;
    }

    /** One subject, compared with the floor. */
    public static Subject one(Subject.Kind kind, Settings settings) {
        Subject subject = Subject.of(kind, settings);
        check(kind, subject, Subject.of(Subject.Kind.FLOOR, settings));
        return subject;
    }

    private static void check(Subject.Kind kind, Subject subject, Subject floor) {
        List<String> expected = facts(floor, Subject.DECODE);
        if (expected.isEmpty() || !expected.equals(facts(subject, Subject.CALL))) {
            throw new IllegalStateException(kind + " reads something else than the floor");
        }
        if (subject.can(Subject.DECODE) && !expected.equals(facts(subject, Subject.DECODE))) {
            throw new IllegalStateException(kind + " decodes something else than the floor");
        }
    }

    private static List<String> facts(Subject subject, String action) {
        try {
            return subject.facts(subject.action(action).call());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
