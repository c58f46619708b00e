// SPDX-License-Identifier: Apache-2.0
package vendor;

/** A program: one call of each service. Arguments as those of {@link CceStart}. */
public final class AllStart {
    private AllStart() {}

    public static void main(String[] args) throws Exception {
        End.later = true;
        CssStart.main(args);
        CceStart.main(args);
        End.later = false;
        AckStart.main(args);
    }
}
