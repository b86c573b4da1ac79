package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on images, in the order in which they are checked. */
public final class ImageRules {

    /** What holds at any time. */
    public static final List<Rule> STATE = List.of(
            new ImageGiven(),
            new EditionIsSupported(),
            new ImageHasTag(),
            new TagHasVersion(),
            new VersionIsNotTooOld(),
            new InitImageHasVersion(),
            new InitImageCanUpdateLive());

    /** What a change may not do. */
    public static final List<Rule> CHANGES = List.of(
            new RunningInitImagesCanUpdateLive(),
            new NoEnterpriseToFederal(),
            new NoFederalToEnterprise(),
            new UpgradeStartsFromSupported());

    private ImageRules() {}
}
