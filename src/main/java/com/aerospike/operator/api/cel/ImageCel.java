package com.aerospike.operator.api.cel;

/** Rules on the image of the server. The edition is a word anywhere in the reference, as at admission. */
public final class ImageCel {

    public static final String EDITION_IS_SUPPORTED = "self.matches('(?i)enterprise|federal')";

    public static final String NO_ENTERPRISE_TO_FEDERAL =
            "!(oldSelf.matches('(?i)enterprise') && self.matches('(?i)federal'))";

    public static final String NO_FEDERAL_TO_ENTERPRISE =
            "!(oldSelf.matches('(?i)federal') && self.matches('(?i)enterprise'))";

    private ImageCel() {}
}
