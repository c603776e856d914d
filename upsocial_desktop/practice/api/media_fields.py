"""The fields of a picture or film as X sends them."""

from collections.abc import Callable, Mapping

from upsocial_desktop.practice.timeline.media_shelf import MediaItem

MEDIA_FIELDS: Mapping[str, Callable[[MediaItem, None], object]] = {
    "media_key": lambda item, _: item.media_key,
    "type": lambda item, _: item.type,
    "url": lambda item, _: item.url,
    "preview_image_url": lambda item, _: item.preview,
    "width": lambda item, _: item.width or None,
    "height": lambda item, _: item.height or None,
    "alt_text": lambda item, _: item.alt_text,
    "duration_ms": lambda item, _: item.duration_ms or None,
}
