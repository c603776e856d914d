"""Long campaigns run short unless their full form is asked for by FULL_CAMPAIGNS=1."""

import json
import os
import sys
from collections.abc import Mapping

IS_FULL = os.environ.get("FULL_CAMPAIGNS") == "1"


def tell(name: str, figures: Mapping[str, object]) -> None:
    """Print the figures of a full form past pytest's capture; a short one says nothing."""
    if IS_FULL and sys.__stdout__ is not None:
        sys.__stdout__.write(f"\n{name}: {json.dumps(figures, ensure_ascii=False)}\n")
        sys.__stdout__.flush()
