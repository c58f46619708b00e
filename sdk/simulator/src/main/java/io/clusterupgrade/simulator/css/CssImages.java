// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The images that a cluster can move to (see sdk/docs/wire/css.md#listimages). Unless the specification gives some,
 * each version has one build, and versions lead where the user manual says.
 */
final class CssImages {
    private static final Map<String, List<String>> PATHS = Map.of(
            "6.2.3", List.of("6.5.4", "6.8.23"),
            "7.6.2", List.of("7.10.2"),
            "7.9.3", List.of("7.10.2"));
    private static final String NEW_BUILD = "_25.2.0_0611";
    private static final String OLD_BUILD = "_24.3.0_0827";
    private static final int PRIORITY = 21;

    private final String engine;
    private final @Nullable List<CssImage> given;

    CssImages(String engine, @Nullable List<CssImage> given) {
        this.engine = engine;
        this.given = given;
    }

    /** What a cluster runs that was never upgraded. */
    static String oldBuildOf(String version) {
        return version + OLD_BUILD;
    }

    /** The image that is made up for a version. */
    static CssImage newBuildOf(String engine, String version, int priority) {
        String id = UUID.nameUUIDFromBytes((engine + version).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new CssImage(id, version + NEW_BUILD, "Image of version " + version + ".", engine, version, priority);
    }

    static CssImage newBuildOf(String engine, String version) {
        return newBuildOf(engine, version, PRIORITY);
    }

    /** The images for a cluster that runs this, best first; an unknown upgrade type is rejected with 400 CSS.0001. */
    List<CssImage> list(String upgradeType, CssVersion present) {
        return switch (upgradeType) {
            case "same" -> offered(present, image -> isNewerBuild(image, present));
            case "cross" -> offered(present, image -> !image.version().equals(present.version()));
            case "cross-engine" -> List.of();
            default -> throw CssErrorException.wrongParameter("upgrade_type");
        };
    }

    private static boolean isNewerBuild(CssImage image, CssVersion present) {
        return image.version().equals(present.version()) && image.displayName().compareTo(present.subVersion()) > 0;
    }

    private List<CssImage> offered(CssVersion present, Predicate<CssImage> wanted) {
        List<CssImage> all = given == null ? madeUp(present.version()) : given;
        return all.stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(CssImage::priority).reversed())
                .toList();
    }

    private List<CssImage> madeUp(String version) {
        List<CssImage> images = new ArrayList<>();
        images.add(newBuildOf(engine, version));
        int priority = PRIORITY;
        for (String next : PATHS.getOrDefault(version, List.of())) {
            images.add(newBuildOf(engine, next, priority++));
        }
        return images;
    }
}
